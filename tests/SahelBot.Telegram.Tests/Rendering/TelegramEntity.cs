namespace SahelBot.Telegram.Tests.Rendering;

/// <param name="Start">In UTF-16 units, from 0.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Argument">Where a link leads; "expandable" for a quote; empty otherwise.</param>
internal sealed record TelegramEntity(string Tag, int Start, int Length, string Argument);
