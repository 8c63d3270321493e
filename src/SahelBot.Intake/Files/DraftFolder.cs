using System.Security.Cryptography;
using System.Text;
using SahelBot.Core.Drafts;

namespace SahelBot.Intake.Files;

/// <summary>The knowledge folder, as far as drafts go there. A file of somebody else is never changed.</summary>
internal sealed class DraftFolder(string folder)
{
    private const string Articles = "articles";

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private string Directory => Path.Combine(Path.GetFullPath(folder), Articles);

    /// <summary>Where a draft goes, within the folder. Null when its id may not name a file.</summary>
    public static string? PathOf(DraftDocument document)
    {
        if (document.Field(DraftFields.Translates) is { } original)
        {
            return document.Field(DraftFields.Language) is { Length: 2 } language && language.All(char.IsAsciiLetterLower) && Slugs.IsSafe(original)
                ? $"{Articles}/{original}.{language}.md"
                : null;
        }

        return document.Field(DraftFields.Id) is { } id && Slugs.IsSafe(id) ? $"{Articles}/{id}.md" : null;
    }

    /// <summary>Names of the articles' files as they are on disk.</summary>
    public IReadOnlyList<string> Names() =>
        System.IO.Directory.Exists(Directory) ? [.. System.IO.Directory.EnumerateFileSystemEntries(Directory).Select(e => Path.GetFileName(e))] : [];

    /// <summary>Looks once: what another process writes or takes back meanwhile is there whole, or not at all.</summary>
    public NameUse Look(string path, string article)
    {
        var name = path[(Articles.Length + 1)..];
        if (Existing(path) is not { } existing)
        {
            return NameUse.Free;
        }

        try
        {
            return existing == name && WithoutReview(File.ReadAllText(Path.Combine(Directory, name))) == WithoutReview(article)
                ? NameUse.SameArticle
                : NameUse.Other;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return NameUse.Free; // it was taken back in between
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return NameUse.Other;
        }
    }

    /// <summary>True when the file is there and holds this article, so that an approval was interrupted behind it.</summary>
    public bool Holds(string path, string article)
    {
        try
        {
            return Look(path, article) == NameUse.SameArticle;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Writes a file beside and gives it its name in one step, so that a crash leaves the whole file or none.</summary>
    /// <returns>False when the very article was there already.</returns>
    /// <exception cref="IOException">It could not be written, or another file is there.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public async Task<bool> WriteAsync(string path, string article, DraftId draft, CancellationToken cancellationToken)
    {
        if (Holds(path, article))
        {
            return false;
        }

        System.IO.Directory.CreateDirectory(Directory);
        if (new DirectoryInfo(Directory).LinkTarget is not null)
        {
            throw new IOException("the folder of articles is a link");
        }

        // A name with a dot before it and without .md behind it is not read as an article.
        var temporary = Path.Combine(Directory, $".draft-{draft.Value}-{RandomNumberGenerator.GetHexString(8)}.tmp");
        try
        {
            await DurableFile.WriteNewAsync(temporary, _utf8.GetBytes(article), cancellationToken);
            NewName.Give(temporary, Path.Combine(Directory, path[(Articles.Length + 1)..]));
            return true;
        }
        catch (IOException) when (Holds(path, article))
        {
            return false; // another process was faster with the same
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Takes a file away that <see cref="WriteAsync"/> has just written, if nobody has changed it since.</summary>
    public void TakeBack(string path, string article)
    {
        if (Holds(path, article))
        {
            File.Delete(Path.Combine(Directory, path[(Articles.Length + 1)..]));
        }
    }

    /// <returns>Name of a file that is there already and differs at most in the size of its letters. Null when there is none.</returns>
    private string? Existing(string path)
    {
        var name = path[(Articles.Length + 1)..];
        return Names().FirstOrDefault(n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The day of the review is that of the approval, and may differ between two tries.</summary>
    private static string WithoutReview(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Where(l => !l.StartsWith(DraftFields.Reviewed + ":", StringComparison.Ordinal)));
}
