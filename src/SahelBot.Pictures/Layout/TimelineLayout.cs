using SahelBot.Core.Timelines;
using SahelBot.Pictures.Fonts;

namespace SahelBot.Pictures.Layout;

/// <summary>Where everything stands on the page; drawing adds nothing but colour.</summary>
/// <param name="Boxes">In order of drawing: what comes later lies above.</param>
/// <param name="Shown">How many events are on the page; the first ones of the sheet.</param>
internal sealed record TimelineLayout(int Width, int Height, IReadOnlyList<LayoutBox> Boxes, int Shown)
{
    public const int PageWidth = 1080;

    /// <summary>
    /// Telegram takes photos up to 10,000 pixels of width and height together, but keeps no more than 2,560 on the longer side;
    /// this is scaled to a half there, where the small text is still 15 pixels high.
    /// </summary>
    public const int MaxHeight = 5120;

    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static TimelineLayout Of(TimelineSheet sheet, FontSet fonts, CancellationToken cancellationToken)
    {
        var writer = new BlockWriter(sheet, fonts);
        var (page, shown) = (writer.EmptyPage(), 0);
        for (var count = 1; count <= sheet.Entries.Count; count++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var larger = writer.Page(count);
            if (larger.Height > MaxHeight && shown > 0)
            {
                break;
            }

            (page, shown) = (larger, count);
        }

        return new TimelineLayout(PageWidth, (int)MathF.Ceiling(page.Height), page.Boxes, shown);
    }
}
