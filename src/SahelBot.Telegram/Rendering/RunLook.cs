namespace SahelBot.Telegram.Rendering;

internal enum RunLook
{
    Plain,
    Bold,
    Italic,
    Code,
}
