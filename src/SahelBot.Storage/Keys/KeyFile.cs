using System.Security.Cryptography;
using System.Text;

namespace SahelBot.Storage.Keys;

/// <summary>The secret in a file of its own, in base64.</summary>
public static class KeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int MostTries = 500;

    /// <summary>A disk that much is written to may keep whoever makes the secret for longer than a few seconds.</summary>
    private const int MostTriesWhileHeld = 6000;

    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private static readonly TimeSpan _betweenTries = TimeSpan.FromMilliseconds(10);

    /// <returns>Where the secret of a database is kept when no setting gives it: <c>sahelbot.db</c> has <c>sahelbot.key</c>.</returns>
    public static string Beside(string database) => Path.ChangeExtension(Path.GetFullPath(database), ".key");

    /// <summary>
    /// Reads the secret; makes it, readable by its owner only, when there is no file. Of several processes that start at once one
    /// makes it and all read it. A file that others may read is taken with a <see cref="KeyRing.Warning"/>: secrets that are
    /// mounted into a container often are.
    /// </summary>
    /// <exception cref="StorageException">The file cannot be read or made, or holds something else.</exception>
    public static KeyRing Open(string path)
    {
        var file = Path.GetFullPath(path);
        try
        {
            if (!File.Exists(file))
            {
                Create(file);
            }

            return KeyRing.FromBase64(File.ReadAllText(file), WarningOf(file));
        }
        catch (StorageException e)
        {
            throw new StorageException(
                $"{file}: this is not a secret. Restore the file from a backup; or delete it to get a new secret, which forgets who asked what.",
                e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(
                $"{file}: the secret cannot be read or made ({e.Message}) Let this user write to the folder, or set the secret itself.", e);
        }
    }

    private static void Create(string file)
    {
        if (Path.GetDirectoryName(file) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        using var turn = WaitForTurn(file + ".lock");
        if (File.Exists(file))
        {
            return; // another process was first; its secret is the one
        }

        var temporary = $"{file}.{Convert.ToHexString(RandomNumberGenerator.GetBytes(8))}";
        try
        {
            using (var stream = new FileStream(temporary, OwnersFile(FileMode.CreateNew)))
            {
                var secret = RandomNumberGenerator.GetBytes(KeyRing.SecretBytes);
                stream.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(secret) + "\n"));
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, file, overwrite: false);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>
    /// Holds the lock that lets one process after another make the secret. Moving a file does not do that: the move looks whether
    /// there is a file and then replaces it, so two could each think theirs was the first. The lock ends with the process, and
    /// its file goes with it only after the secret is there, so that whoever comes later finds the secret.
    /// </summary>
    private static FileStream WaitForTurn(string path)
    {
        var options = OwnersFile(FileMode.OpenOrCreate);
        options.Share = FileShare.None;
        options.Options = FileOptions.DeleteOnClose;
        for (int held = 0, failed = 0; ;)
        {
            try
            {
                return new FileStream(path, options);
            }
            catch (Exception e) when ((e is IOException || (e is UnauthorizedAccessException && OperatingSystem.IsWindows()))
                && (File.Exists(path) ? held++ < MostTriesWhileHeld : failed++ < MostTries))
            {
                // another process has it, or (on Windows) is about to delete it
                Thread.Sleep(_betweenTries);
            }
        }
    }

    private static FileStreamOptions OwnersFile(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }

    private static string? WarningOf(string file) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) != UnixFileMode.None
            ? $"{file} can be read by other users of this machine. Run: chmod 600 {file}"
            : null;
}
