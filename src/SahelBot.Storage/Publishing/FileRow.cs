using SahelBot.Core.Publishing;

namespace SahelBot.Storage.Publishing;

/// <summary>A file of a proposal as the tables have it; one row without a path for a proposal that never had any.</summary>
internal sealed class FileRow
{
    public string? Path { get; set; }

    public string Hash { get; set; } = "";

    public byte[] Compressed { get; set; } = [];

    public static IReadOnlyList<FolderFile>? ToFiles(IReadOnlyCollection<FileRow> rows)
    {
        var files = new List<FolderFile>(rows.Count);
        foreach (var row in rows)
        {
            if (row.Path is { } path)
            {
                files.Add(new FolderFile(path, TextArchive.Decompress(row.Hash, row.Compressed)));
            }
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return rows.Count == 0 ? null : files;
    }
}
