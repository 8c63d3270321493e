namespace SahelBot.Chat.Documents;

/// <summary>A piece of running text.</summary>
public abstract record Inline
{
    private Inline()
    {
    }

    /// <param name="Value">Plain text; line ends count as spaces.</param>
    public sealed record Text(string Value, TextStyle Style = TextStyle.Plain) : Inline;

    /// <param name="Target">Absolute http or https address.</param>
    public sealed record Link(string Value, Uri Target) : Inline;

    /// <summary>The number of a source, glued to the words before it.</summary>
    /// <param name="Target">Where the source opens, at the passage where possible.</param>
    public sealed record Marker(int Number, Uri Target) : Inline;
}
