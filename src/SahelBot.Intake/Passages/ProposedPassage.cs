namespace SahelBot.Intake.Passages;

/// <summary>A passage that a draft may begin with.</summary>
/// <param name="Text">Plain text in one line.</param>
/// <param name="Actors">Ids of known actors that it names. May be empty.</param>
internal sealed record ProposedPassage(string Slug, string Text, IReadOnlyList<string> Actors);
