using System.Text;
using SahelBot.Core.Publishing;

namespace SahelBot.Knowledge.Loading;

/// <summary>Reads one file as text, and refuses what is no text or too large.</summary>
internal static class FileReader
{
    /// <summary>In bytes, for one article: about a thousand pages.</summary>
    private const int MaxArticle = 2_000_000;

    /// <summary>In bytes, for a file that lists all records of a kind.</summary>
    private const int MaxList = 10_000_000;

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file on disk.</summary>
    public static KnowledgeFile Read(string path, string fullPath)
    {
        var report = new FileReport(path);
        try
        {
            return File(path, Text(fullPath, report), report);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report.Broken(0, "the file cannot be read; check that it is there and its permissions");
            return File(path, null, report);
        }
    }

    /// <summary>Reads a file that is text already; it may have come from anywhere, so it is looked at as one on disk.</summary>
    public static KnowledgeFile Read(FolderFile file)
    {
        var report = new FileReport(file.Path);
        return File(file.Path, IsTooLarge(file.Text.Length, report) ? null : Decode(file.Text, report), report);
    }

    private static KnowledgeFile File(string path, string? text, FileReport report) => new(path, text ?? "", text is not null, report);

    private static string? Text(string fullPath, FileReport report)
    {
        var length = new FileInfo(fullPath).Length;
        if (IsTooLarge(length, report))
        {
            return null;
        }

        // A pipe or device has length 0 too; opening one could wait for ever.
        return length == 0 ? "" : Decode(System.IO.File.ReadAllBytes(fullPath), report);
    }

    private static bool IsTooLarge(long length, FileReport report)
    {
        var most = FolderPaths.IsList(report.File) ? MaxList : MaxArticle;
        if (length > most)
        {
            report.Broken(0, $"the file is larger than {most / 1_000_000} MB; split it");
        }

        return length > most;
    }

    /// <summary>By its bytes, so that what is no Unicode (half a character) is refused, and length counts as it does on disk.</summary>
    private static string? Decode(string text, FileReport report)
    {
        try
        {
            var bytes = _utf8.GetBytes(text);
            return IsTooLarge(bytes.Length, report) ? null : Decode(bytes, report);
        }
        catch (EncoderFallbackException e)
        {
            report.Broken(text.AsSpan(0, e.Index).Count('\n') + 1, "half a character; save the file as UTF-8");
            return null;
        }
    }

    private static string? Decode(byte[] bytes, FileReport report)
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
                return null;
            }

            return text;
        }
        catch (DecoderFallbackException)
        {
            report.Broken(LineOfFirstError(bytes), "not UTF-8; save the file as UTF-8");
            return null;
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
