using System.Security.Cryptography;
using System.Text;

namespace SahelBot.Storage.Keys;

/// <summary>The secret in a file of its own, in base64.</summary>
public static class KeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

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

        var temporary = $"{file}.{Convert.ToHexString(RandomNumberGenerator.GetBytes(8))}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        try
        {
            using (var stream = new FileStream(temporary, options))
            {
                var secret = RandomNumberGenerator.GetBytes(KeyRing.SecretBytes);
                stream.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(secret) + "\n"));
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            // another process was first; its secret is the one
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static string? WarningOf(string file) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) != UnixFileMode.None
            ? $"{file} can be read by other users of this machine. Run: chmod 600 {file}"
            : null;
}
