namespace SahelBot.Telegram.Rendering;

/// <summary>What one message or caption says.</summary>
/// <param name="Html">For <c>parse_mode</c> HTML.</param>
/// <param name="Plain">The same without any markup, for when Telegram refuses the markup; equals the text that Telegram makes of <paramref name="Html"/>.</param>
/// <param name="Entities">How many formatting entities Telegram makes of <paramref name="Html"/>.</param>
public sealed record TelegramText(string Html, string Plain, int Entities)
{
    /// <summary>As Telegram counts it: UTF-16 units after the entities are parsed.</summary>
    public int Length => Plain.Length;

    /// <summary>True when there is nothing to read, which Telegram refuses to send.</summary>
    public bool IsEmpty => Plain.All(c => char.IsWhiteSpace(c) || c is '\u200c' or '\u200d' or LinkBreaker.Joiner);
}
