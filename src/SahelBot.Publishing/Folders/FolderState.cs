using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SahelBot.Publishing.Folders;

/// <summary>Tells whether a knowledge folder has changed, without reading its files.</summary>
internal static class FolderState
{
    private const string ArticlesName = "articles";

    /// <returns>Equal as long as no file's name, size or time of change is another; the same for every folder that cannot be read.</returns>
    public static string Of(string folder)
    {
        try
        {
            var articles = Path.Combine(folder, ArticlesName);
            var files = Directory.EnumerateFiles(folder, "*.yaml")
                .Concat(Directory.Exists(articles) ? Directory.EnumerateFiles(articles, "*.md") : [])
                .Order(StringComparer.Ordinal)
                .Select(Describe);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "unreadable";
        }
    }

    private static string Describe(string path)
    {
        FileSystemInfo file = new FileInfo(path);
        var target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? (FileInfo)file;
        return string.Create(
            CultureInfo.InvariantCulture, $"{path}\t{(target.Exists ? target.Length : -1)}\t{target.LastWriteTimeUtc.Ticks}");
    }
}
