using System.Globalization;
using SahelBot.Chat;
using SahelBot.Core.Platforms;

namespace SahelBot.Discord;

/// <summary>
/// Keeps the count of begun sessions in a small file: an instant a line, in milliseconds since 1970. For one process; several with the
/// same token need a store that they share.
/// </summary>
public sealed class IdentifyFile(string path) : IIdentifyBudget, IDisposable
{
    private const int LinesBeforeTidying = 4000;

    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<DateTimeOffset?> TakeAsync(DateTimeOffset now, TimeSpan window, int limit, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var all = await ReadAsync(cancellationToken);
            var counted = all.Where(at => at > now - window).Order().ToArray();
            if (counted.Length >= limit)
            {
                return counted[^limit] + window;
            }

            await AppendAsync(now, all.Count >= LinesBeforeTidying ? counted : null, cancellationToken);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PlatformException($"The file {path} cannot be written; without it Discord's daily limit could be passed.", e);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task<int> CountAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return (await ReadAsync(cancellationToken)).Count(at => at > since);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PlatformException($"The file {path} cannot be read; without it Discord's daily limit could be passed.", e);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<IReadOnlyList<DateTimeOffset>> ReadAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        var lines = await File.ReadAllLinesAsync(path, cancellationToken);
        return [.. lines.SelectMany(Instant)];
    }

    /// <summary>A line that a crash cut short counts for nothing.</summary>
    private static IEnumerable<DateTimeOffset> Instant(string line) =>
        long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 253_402_300_799_000
            ? [DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)]
            : [];

    /// <param name="rewritten">What stays when the file is written anew. Null to add to it.</param>
    private async Task AppendAsync(DateTimeOffset now, IReadOnlyList<DateTimeOffset>? rewritten, CancellationToken cancellationToken)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        if (rewritten is not null)
        {
            await File.WriteAllLinesAsync(path + ".new", rewritten.Select(Line), cancellationToken);
            File.Move(path + ".new", path, overwrite: true);
        }

        await using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        await using var writer = new StreamWriter(file);
        await writer.WriteLineAsync(Line(now));
        await writer.FlushAsync(cancellationToken);
        file.Flush(flushToDisk: true);
    }

    private static string Line(DateTimeOffset at) => at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
