namespace SahelBot.Core.Differences;

/// <param name="Name">As in the files: <c>quote-by</c>.</param>
/// <param name="Before">Empty when the field was not there.</param>
/// <param name="After">Empty when the field is gone.</param>
public sealed record FieldDifference(string Name, string Before, string After);
