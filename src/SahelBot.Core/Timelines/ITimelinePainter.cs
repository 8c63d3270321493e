namespace SahelBot.Core.Timelines;

/// <summary>Draws a timeline as a picture. Safe to use from many threads at once.</summary>
public interface ITimelinePainter
{
    /// <summary>Draws the events in the order given; what does not fit on one picture is left out and said so in it.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    TimelinePicture Paint(TimelineSheet sheet, CancellationToken cancellationToken);
}
