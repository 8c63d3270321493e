namespace SahelBot.Core.Drafts;

/// <summary>A passage of a draft.</summary>
/// <param name="Slug">Its name within the article.</param>
/// <param name="Actors">Ids of known actors that it names. May be empty.</param>
public sealed record DraftPassage(string Slug, string Text, IReadOnlyList<string> Actors);
