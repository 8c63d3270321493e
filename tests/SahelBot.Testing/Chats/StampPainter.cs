using System.Collections.Concurrent;
using SahelBot.Core.Timelines;

namespace SahelBot.Testing.Chats;

/// <summary>Draws nothing but keeps what it was asked to draw. Fits so many events on a picture.</summary>
public sealed class StampPainter(int fits = int.MaxValue) : ITimelinePainter
{
    private static readonly byte[] _onePixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private readonly ConcurrentQueue<TimelineSheet> _sheets = new();

    public IReadOnlyCollection<TimelineSheet> Sheets => _sheets;

    public TimelinePicture Paint(TimelineSheet sheet, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _sheets.Enqueue(sheet);
        return new TimelinePicture(_onePixel, 1, 1, Math.Min(fits, sheet.Entries.Count));
    }
}
