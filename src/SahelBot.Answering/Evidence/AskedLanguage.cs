using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Evidence;

/// <summary>What people were heard to ask in one language, and what is learnt from it. Not changed once it is read; safe to share between threads.</summary>
/// <param name="StemsFor">The words with which they ask for each passage.</param>
/// <param name="ByStem">The passages for which they ask with a word.</param>
/// <param name="Overlap">Each way to ask for a passage.</param>
/// <param name="Points">The words with which they ask about each contested point.</param>
/// <param name="Words">With which words they ask for what is told with which.</param>
/// <param name="Answered">Which wording is answered; null when no question is known that is not.</param>
/// <param name="Asks">All questions for passages and near to them; null with <paramref name="Answered"/>.</param>
internal sealed record AskedLanguage(
    IReadOnlyDictionary<PassageId, HashSet<string>> StemsFor,
    IReadOnlyDictionary<string, HashSet<PassageId>> ByStem,
    AskOverlap Overlap,
    IReadOnlyDictionary<string, AskedShares> Points,
    TranslationModel Words,
    AnsweredModel? Answered,
    NearestAsks? Asks);
