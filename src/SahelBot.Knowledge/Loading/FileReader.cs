using System.Text;

namespace SahelBot.Knowledge.Loading;

/// <summary>Reads one file as text, and refuses what is no text or too large.</summary>
internal static class FileReader
{
    /// <summary>In bytes.</summary>
    private const int MaxLength = 5_000_000;

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static KnowledgeFile Read(string path, string fullPath)
    {
        var report = new FileReport(path);
        try
        {
            return new KnowledgeFile(path, Text(fullPath, report), report);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report.Broken(0, "the file cannot be read; check that it is there and its permissions");
            return new KnowledgeFile(path, "", report);
        }
    }

    private static string Text(string fullPath, FileReport report)
    {
        var length = new FileInfo(fullPath).Length;
        if (length > MaxLength)
        {
            report.Broken(0, $"the file is larger than {MaxLength / 1_000_000} MB; split it");
            return "";
        }

        // A pipe or device has length 0 too; opening one could wait for ever.
        return length == 0 ? "" : Decode(File.ReadAllBytes(fullPath), report);
    }

    private static string Decode(byte[] bytes, FileReport report)
    {
        var hasMark = bytes is [0xEF, 0xBB, 0xBF, ..];
        try
        {
            var text = _utf8.GetString(bytes, hasMark ? 3 : 0, bytes.Length - (hasMark ? 3 : 0)).ReplaceLineEndings("\n");
            var control = text.AsSpan().IndexOfAnyInRange('\0', '\b');
            if (control >= 0)
            {
                var line = text.AsSpan(0, control).Count('\n') + 1;
                report.Broken(line, $"the control character U+{(int)text[control]:X4}; take it out, and save the file as UTF-8 text");
                return "";
            }

            return text;
        }
        catch (DecoderFallbackException)
        {
            report.Broken(LineOfFirstError(bytes), "not UTF-8; save the file as UTF-8");
            return "";
        }
    }

    private static int LineOfFirstError(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        while (Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            line += rune.Value == '\n' ? 1 : 0;
            bytes = bytes[length..];
        }

        return line;
    }
}
