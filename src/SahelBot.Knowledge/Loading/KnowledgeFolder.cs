using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Identifiers;

namespace SahelBot.Knowledge.Loading;

/// <summary>Finds the knowledge files of a folder. Links that lead out of the folder are not followed.</summary>
internal sealed class KnowledgeFolder
{
    private readonly List<FoundFile> _files = [];
    private readonly List<KnowledgeProblem> _problems = [];
    private readonly string _root;
    private readonly string _name;

    private KnowledgeFolder(string directory)
    {
        _name = directory;
        _root = Path.GetFullPath(directory);
    }

    public static FolderListing List(string directory)
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

        return FolderListing.Of(folder._files, folder._problems);
    }

    private void Search()
    {
        if (!Directory.Exists(_root))
        {
            Problem(_name, "there is no such folder; check the path");
            return;
        }

        AddLists();
        var articles = Path.Combine(_root, FolderPaths.Articles);
        if (!Directory.Exists(articles))
        {
            Problem(_name, "no articles; make a folder \"articles\" with at least one .md file in it");
            return;
        }

        if (IsInside(articles, FolderPaths.Articles))
        {
            AddArticles(articles);
        }
    }

    private void AddLists()
    {
        foreach (var path in Directory.EnumerateFiles(_root))
        {
            var name = Path.GetFileName(path);
            if (FolderPaths.IsList(name))
            {
                Add(name, path);
            }
            else if (Path.GetExtension(name) is ".yaml" or ".yml"
                && Suggestion.Nearest(Path.ChangeExtension(name, ".yaml"), FolderPaths.Lists) is { } meant)
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
            if (FolderPaths.IsArticleName(name))
            {
                Add($"{FolderPaths.Articles}/{name}", path);
            }
        }

        foreach (var path in Directory.EnumerateDirectories(articles))
        {
            var name = Path.GetFileName(path);
            if (name[0] != '.')
            {
                _problems.Add(new KnowledgeProblem(
                    $"{FolderPaths.Articles}/{name}", 0, "folders within \"articles\" are not read; move the files up", IsWarning: true));
            }
        }

        if (!_files.Exists(f => f.Path.StartsWith(FolderPaths.Articles + "/", StringComparison.Ordinal)) && _problems.TrueForAll(p => p.IsWarning))
        {
            Problem(FolderPaths.Articles, "no articles; put at least one .md file here");
        }
    }

    private void Add(string name, string path)
    {
        if (IsInside(path, name))
        {
            _files.Add(new FoundFile(name, () => FileReader.Read(name, path)));
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
