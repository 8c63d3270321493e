using SahelBot.Pictures.Fonts;
using SahelBot.Pictures.Layout;
using SkiaSharp;

namespace SahelBot.Pictures.Drawing;

/// <summary>Turns a layout into a PNG file.</summary>
internal static class LayoutDrawing
{
    /// <summary>Width of the ground left free around a sign, so that it stands out from the line behind it.</summary>
    private const float Halo = 9;

    private const float FrameWidth = 3;

    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static byte[] ToPng(TimelineLayout layout, FontSet fonts, Theme theme, CancellationToken cancellationToken)
    {
        var info = new SKImageInfo(layout.Width, layout.Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var surface = SKSurface.Create(info)
            ?? throw new InvalidOperationException($"No picture of {layout.Width} x {layout.Height} can be made.");
        surface.Canvas.Clear(theme.Of(Ink.Ground));
        using var paint = new SKPaint { IsAntialias = true };
        foreach (var box in layout.Boxes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Draw(surface.Canvas, box, fonts, theme, paint);
        }

        using var pixels = surface.PeekPixels();
        return PngFile.Write(pixels.GetPixelSpan<uint>(), layout.Width, cancellationToken);
    }

    private static void Draw(SKCanvas canvas, LayoutBox box, FontSet fonts, Theme theme, SKPaint paint)
    {
        var area = new SKRect(box.Area.Left, box.Area.Top, box.Area.Right, box.Area.Bottom);
        paint.Style = SKPaintStyle.Fill;
        switch (box)
        {
            case LayoutBox.Text text:
                paint.Color = theme.Of(text.Style.Ink);
                canvas.DrawText(text.Content, area.Left, area.Top + text.Baseline, SKTextAlign.Left, fonts.Of(text.Style), paint);
                break;
            case LayoutBox.Panel panel:
                paint.Color = theme.Of(panel.Ink);
                canvas.DrawRoundRect(area, panel.Radius, panel.Radius, paint);
                break;
            case LayoutBox.Frame frame:
                paint.Color = theme.Of(frame.Ink);
                paint.Style = SKPaintStyle.Stroke;
                paint.StrokeWidth = FrameWidth;
                area.Inflate(-FrameWidth / 2, -FrameWidth / 2);
                canvas.DrawRoundRect(area, frame.Radius, frame.Radius, paint);
                break;
            case LayoutBox.Mark mark:
                DrawMark(canvas, mark, theme, paint);
                break;
        }
    }

    private static void DrawMark(SKCanvas canvas, LayoutBox.Mark mark, Theme theme, SKPaint paint)
    {
        var radius = mark.Area.Width / 2;
        paint.Color = theme.Of(Ink.Ground);
        canvas.DrawCircle(mark.Area.Left + radius, mark.Area.Top + radius, radius + Halo, paint);
        using var outline = MarkOutline.Of(mark.Style.Shape, mark.Area);
        paint.Color = theme.Hue(mark.Style.Hue);
        canvas.DrawPath(outline, paint);
    }
}
