namespace SahelBot.Publishing.Folders;

/// <summary>Brings a knowledge folder up to date with where it comes from.</summary>
public interface IFolderPull
{
    /// <returns>
    /// What went wrong, for a moderator to read and without secrets, and then the folder is as it was; null when it is up to date or
    /// comes from nowhere.
    /// </returns>
    Task<string?> PullAsync(string folder, CancellationToken cancellationToken);
}
