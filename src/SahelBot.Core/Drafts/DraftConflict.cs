using SahelBot.Core.Knowledge;

namespace SahelBot.Core.Drafts;

/// <summary>A passage of a draft that may contradict what the knowledge says; a person has to judge.</summary>
/// <param name="Slug">The passage of the draft.</param>
/// <param name="Existing">A passage of the knowledge in force on the same matter.</param>
/// <param name="DraftSays">What differs, in the draft's words: a number, a date, a denial.</param>
/// <param name="ExistingSays">The same in the words of the knowledge.</param>
public sealed record DraftConflict(string Slug, PassageId Existing, string DraftSays, string ExistingSays);
