namespace SahelBot.Chat.Replies;

/// <summary>A form with one text field, for platforms that have forms; the others show the replies instead.</summary>
/// <param name="Data">What comes back with the text.</param>
/// <param name="Title">At most 45 characters.</param>
/// <param name="Label">At most 45 characters.</param>
/// <param name="MaxLength">Longest text, in UTF-16 units.</param>
public sealed record ReplyForm(string Data, string Title, string Label, int MaxLength)
{
    /// <summary>What the field holds when the form opens. Empty for nothing.</summary>
    public string Value { get; init; } = "";

    /// <summary>True for a field of several lines.</summary>
    public bool IsLong { get; init; }
}
