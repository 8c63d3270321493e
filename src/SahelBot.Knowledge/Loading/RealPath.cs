namespace SahelBot.Knowledge.Loading;

/// <summary>Follows the links in every part of a path.</summary>
internal static class RealPath
{
    private const int MaxLinks = 40;

    /// <summary>The path without links. Null when they go round in circles.</summary>
    public static string? Of(string path)
    {
        var links = 0;
        var root = Path.GetPathRoot(Path.GetFullPath(path))!; // a full path has a root
        var parts = new Stack<string>(Parts(Path.GetFullPath(path)[root.Length..]));
        var real = root;
        while (parts.TryPop(out var part))
        {
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                return null;
            }

            var full = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(full)!; // a full path has a root
            foreach (var targetPart in Parts(full[real.Length..]))
            {
                parts.Push(targetPart);
            }
        }

        return real;
    }

    /// <summary>The last part first, as a stack wants them.</summary>
    private static IEnumerable<string> Parts(string path) =>
        path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse();
}
