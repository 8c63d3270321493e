using System.Runtime.InteropServices;

namespace SahelBot.Intake.Files;

/// <summary>
/// Gives a file a name that no other has. <see cref="File.Move(string, string, bool)"/> does that on Windows; elsewhere it looks whether
/// there is such a file and then replaces it, so two programs could each think theirs was the first.
/// </summary>
internal static partial class NewName
{
    private const int AlreadyThere = 17; // EEXIST, the same on all of them

    /// <param name="from">May be there afterwards under its old name too.</param>
    /// <exception cref="IOException">There is such a file, or the name could not be given.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static void Give(string from, string to)
    {
        if (!OperatingSystem.IsWindows())
        {
            if (Link(from, to) == 0)
            {
                return;
            }

            if (Marshal.GetLastPInvokeError() == AlreadyThere)
            {
                throw new IOException($"there is a file {Path.GetFileName(to)}");
            }
        }

        File.Move(from, to, overwrite: false); // also where a file cannot have two names, which some network drives do not allow
    }

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Link(string from, string to);
}
