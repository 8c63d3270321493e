namespace SahelBot.Telegram.Rendering;

/// <summary>A stretch of text that looks the same all along.</summary>
/// <param name="Quote">Number of the quote that it belongs to, from 1; 0 outside of quotes.</param>
/// <param name="Target">Where it leads; null where it is no link.</param>
internal sealed record TelegramRun(string Text, RunLook Look, int Quote, bool IsLongQuote, Uri? Target)
{
    public bool LooksLike(TelegramRun other) => (Look, Quote, Target) == (other.Look, other.Quote, other.Target);

    /// <summary>Formatting entities that Telegram makes of it, without that of its quote.</summary>
    public int Entities => (Look == RunLook.Plain ? 0 : 1) + (Target is null ? 0 : 1);
}
