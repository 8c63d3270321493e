namespace SahelBot.Telegram.Calls;

/// <summary>Keeps the token, which is a part of every address of the Bot API, out of what is logged and shown.</summary>
internal sealed class TokenScrubber(string token)
{
    private const string Shown = "<token>";

    private readonly string _escaped = Uri.EscapeDataString(token);

    private readonly string _secret = token[(token.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>Kind and message of an exception and of what caused it, in one line without the token.</summary>
    public string Describe(Exception exception)
    {
        var text = exception.InnerException is { } inner && !exception.Message.Contains(inner.Message, StringComparison.Ordinal)
            ? $"{exception.GetType().Name}: {exception.Message} ({inner.GetType().Name}: {inner.Message})"
            : $"{exception.GetType().Name}: {exception.Message}";
        return Scrub(text);
    }

    public string Scrub(string text)
    {
        var clean = text
            .Replace(token, Shown, StringComparison.Ordinal)
            .Replace(_escaped, Shown, StringComparison.OrdinalIgnoreCase)
            .ReplaceLineEndings(" ");
        return _secret.Length == 0 ? clean : clean.Replace(_secret, Shown, StringComparison.Ordinal);
    }
}
