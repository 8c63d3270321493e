using SahelBot.Core.Timelines;

namespace SahelBot.Tests.Fakes;

/// <summary>Draws a few bytes.</summary>
internal sealed class FakePainter : ITimelinePainter
{
    public static readonly byte[] Bytes = [0x89, (byte)'P', (byte)'N', (byte)'G', 0xff];

    public TimelineSheet? Sheet { get; private set; }

    /// <summary>How many events have room.</summary>
    public int Room { get; set; } = int.MaxValue;

    public TimelinePicture Paint(TimelineSheet sheet, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Sheet = sheet;
        return new TimelinePicture(Bytes, 1, 1, Math.Min(Room, sheet.Entries.Count));
    }
}
