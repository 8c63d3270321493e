namespace SahelBot.Core.Differences;

/// <summary>One article, passage, event or other record that is not the same in two snapshots.</summary>
/// <param name="Kind">What happened to it.</param>
/// <param name="Id">Its id; with the language behind it for a translation: <c>article#slug (fr)</c>.</param>
/// <param name="Title">What a reader knows it by. May be empty.</param>
/// <param name="Fields">What changed, in order of the format. Empty unless <paramref name="Kind"/> is changed.</param>
public sealed record RecordDifference(DifferenceKind Kind, string Id, string Title, IReadOnlyList<FieldDifference> Fields);
