namespace SahelBot.Discord;

/// <summary>The bot's token. It goes into the requests that need it and nowhere else: printed, it is three asterisks.</summary>
public sealed class DiscordToken
{
    private const string Prefix = "Bot ";

    private readonly string _value;

    /// <exception cref="FormatException">It cannot be a token; the message says what to do and does not hold it.</exception>
    public DiscordToken(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var token = value.Trim();
        _value = token.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? token[Prefix.Length..].Trim() : token;
        if (_value.Length == 0 || _value.Any(c => !char.IsAscii(c) || char.IsControl(c) || char.IsWhiteSpace(c)))
        {
            throw new FormatException(
                "Discord__Token is not a token: copy it from the Discord developer portal, page Bot, without spaces or quotes.");
        }
    }

    public override string ToString() => "***";

    internal string Reveal() => _value;
}
