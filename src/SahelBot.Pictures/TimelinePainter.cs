using SahelBot.Core.Timelines;
using SahelBot.Pictures.Drawing;
using SahelBot.Pictures.Fonts;
using SahelBot.Pictures.Layout;

namespace SahelBot.Pictures;

/// <summary>
/// Draws a timeline from top to bottom for the width of a phone, with fonts of its own. The same sheet gives the same bytes on
/// the same machine.
/// </summary>
public sealed class TimelinePainter : ITimelinePainter
{
    /// <inheritdoc/>
    public TimelinePicture Paint(TimelineSheet sheet, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var fonts = new FontSet();
        var layout = TimelineLayout.Of(sheet, fonts, cancellationToken);
        var png = LayoutDrawing.ToPng(layout, fonts, sheet.IsDark ? Theme.Dark : Theme.Light, cancellationToken);
        return new TimelinePicture(png, layout.Width, layout.Height, layout.Shown);
    }
}
