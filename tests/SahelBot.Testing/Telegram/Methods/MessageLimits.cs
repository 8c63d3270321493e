namespace SahelBot.Testing.Telegram.Methods;

/// <summary>As documented; texts in UTF-16 code units after entity parsing.</summary>
internal static class MessageLimits
{
    public const int Text = 4096;
    public const int Caption = 1024;
    public const int Quote = 1024;
    public const int CallbackDataBytes = 64;
    public const int CallbackAnswer = 200;
    public const int ButtonsInRow = 8;
    public const int Buttons = 100;
    public const int InlineResults = 50;
    public const int InlineResultIdBytes = 64;
    public const int InlineOffsetBytes = 64;
    public const int Commands = 100;
    public const int PhotoBytes = 10 * 1024 * 1024;
}
