using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Identifiers;
using SahelBot.Knowledge.Records;

namespace SahelBot.Knowledge.Loading;

/// <summary>Finds the knowledge files of a folder. Links that lead out of the folder are not followed.</summary>
internal sealed class KnowledgeFolder
{
    public const string ArticlesName = "articles";

    private static readonly string[] _lists =
    [
        ActorsReader.FileName, ContestedReader.FileName, GapsReader.FileName, PhrasingsReader.FileName, QuestionsReader.FileName,
        SynonymsReader.FileName, TimelineReader.FileName,
    ];

    private readonly List<(string Path, string FullPath)> _files = [];
    private readonly List<KnowledgeProblem> _problems = [];
    private readonly string _root;
    private readonly string _name;

    private KnowledgeFolder(string directory)
    {
        _name = directory;
        _root = Path.GetFullPath(directory);
    }

    /// <summary>Path within the folder, with forward slashes, and path on disk; ordered by the former.</summary>
    public IReadOnlyList<(string Path, string FullPath)> Files => _files;

    public IReadOnlyList<KnowledgeProblem> Problems => _problems;

    public static KnowledgeFolder Open(string directory)
    {
        var folder = new KnowledgeFolder(directory);
        try
        {
            folder.Search();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            folder.Problem(directory, "the folder cannot be read; check its permissions");
        }

        folder._files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return folder;
    }

    private void Search()
    {
        if (!Directory.Exists(_root))
        {
            Problem(_name, "there is no such folder; check the path");
            return;
        }

        AddLists();
        var articles = Path.Combine(_root, ArticlesName);
        if (!Directory.Exists(articles))
        {
            Problem(_name, "no articles; make a folder \"articles\" with at least one .md file in it");
            return;
        }

        if (IsInside(articles, ArticlesName))
        {
            AddArticles(articles);
        }
    }

    private void AddLists()
    {
        foreach (var path in Directory.EnumerateFiles(_root))
        {
            var name = Path.GetFileName(path);
            if (_lists.Contains(name, StringComparer.Ordinal))
            {
                Add(name, path);
            }
            else if (Path.GetExtension(name) is ".yaml" or ".yml"
                && Suggestion.Nearest(Path.ChangeExtension(name, ".yaml"), _lists) is { } meant)
            {
                _problems.Add(new KnowledgeProblem(name, 0, $"not a file of the format; did you mean \"{meant}\"?", IsWarning: true));
            }
        }
    }

    private void AddArticles(string articles)
    {
        foreach (var path in Directory.EnumerateFiles(articles, "*.md"))
        {
            var name = Path.GetFileName(path);
            if (name is not "README.md" && name[0] != '.')
            {
                Add($"{ArticlesName}/{name}", path);
            }
        }

        foreach (var path in Directory.EnumerateDirectories(articles))
        {
            var name = Path.GetFileName(path);
            if (name[0] != '.')
            {
                _problems.Add(new KnowledgeProblem(
                    $"{ArticlesName}/{name}", 0, "folders within \"articles\" are not read; move the files up", IsWarning: true));
            }
        }

        if (!_files.Exists(f => f.Path.StartsWith(ArticlesName + "/", StringComparison.Ordinal)) && _problems.TrueForAll(p => p.IsWarning))
        {
            Problem(ArticlesName, "no articles; put at least one .md file here");
        }
    }

    private void Add(string name, string path)
    {
        if (IsInside(path, name))
        {
            _files.Add((name, path));
        }
    }

    private bool IsInside(string path, string name)
    {
        if (!File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint))
        {
            return true;
        }

        var root = RealPath.Of(_root);
        var target = RealPath.Of(path);
        var isInside = root is not null && target?.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) == true;
        if (!isInside)
        {
            Problem(name, "a link that leads out of the folder, or nowhere, is not followed; put the file itself here");
        }

        return isInside;
    }

    private void Problem(string file, string message) => _problems.Add(new KnowledgeProblem(file, 0, message, IsWarning: false));
}
