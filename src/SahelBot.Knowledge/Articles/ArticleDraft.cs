using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Loading;

namespace SahelBot.Knowledge.Articles;

/// <summary>An article as its file has it.</summary>
/// <param name="Id">Its own id, also for a translation.</param>
/// <param name="Language">Language of the passages.</param>
/// <param name="Translates">Id of the article that it renders. Null for an original.</param>
/// <param name="TranslatesLine">Where the file says so, from 1.</param>
/// <param name="Source">Null for a translation, and where the front matter is too wrong to make one.</param>
/// <param name="Passages">In order of the file.</param>
/// <param name="Report">What is wrong with the file.</param>
internal sealed record ArticleDraft(
    string Id,
    string Language,
    string? Translates,
    int TranslatesLine,
    Source? Source,
    IReadOnlyList<PassageDraft> Passages,
    FileReport Report);
