using SahelBot.Pictures.Layout;
using SkiaSharp;

namespace SahelBot.Pictures.Drawing;

/// <summary>The outlines of category signs, of about the same weight to the eye.</summary>
internal static class MarkOutline
{
    /// <summary>The caller disposes it.</summary>
    public static SKPath Of(MarkShape shape, Area area)
    {
        var radius = area.Width / 2;
        var centre = new SKPoint(area.Left + radius, area.Top + radius);
        return shape switch
        {
            MarkShape.Ring => Ring(centre, radius * .86f),
            MarkShape.Disc => Disc(centre, radius * .84f),
            MarkShape.Dot => Disc(centre, radius * .45f),
            MarkShape.Square => Polygon(centre, radius * 1.08f, corners: 4, turn: 45),
            MarkShape.Diamond => Polygon(centre, radius * 1.05f, corners: 4, turn: 0),
            MarkShape.TriangleUp => Polygon(centre with { Y = centre.Y + (radius * .18f) }, radius * 1.1f, corners: 3, turn: 0),
            MarkShape.TriangleDown => Polygon(centre with { Y = centre.Y - (radius * .18f) }, radius * 1.1f, corners: 3, turn: 180),
            MarkShape.Cross => Cross(centre, radius * .88f),
            _ => Star(centre, radius * 1.08f),
        };
    }

    private static SKPath Disc(SKPoint centre, float radius)
    {
        using var path = new SKPathBuilder();
        path.AddCircle(centre.X, centre.Y, radius);
        return path.Detach();
    }

    private static SKPath Ring(SKPoint centre, float radius)
    {
        using var path = new SKPathBuilder();
        path.FillType = SKPathFillType.EvenOdd;
        path.AddCircle(centre.X, centre.Y, radius);
        path.AddCircle(centre.X, centre.Y, radius * .52f);
        return path.Detach();
    }

    private static SKPath Polygon(SKPoint centre, float radius, int corners, float turn) =>
        Closed(Enumerable.Range(0, corners).Select(i => At(centre, radius, turn + (i * 360f / corners))));

    private static SKPath Star(SKPoint centre, float radius) =>
        Closed(Enumerable.Range(0, 10).Select(i => At(centre, i % 2 == 0 ? radius : radius * .45f, i * 36f)));

    private static SKPath Cross(SKPoint centre, float radius)
    {
        var arm = radius * .38f;
        return Closed([
            new(centre.X - arm, centre.Y - radius), new(centre.X + arm, centre.Y - radius), new(centre.X + arm, centre.Y - arm),
            new(centre.X + radius, centre.Y - arm), new(centre.X + radius, centre.Y + arm), new(centre.X + arm, centre.Y + arm),
            new(centre.X + arm, centre.Y + radius), new(centre.X - arm, centre.Y + radius), new(centre.X - arm, centre.Y + arm),
            new(centre.X - radius, centre.Y + arm), new(centre.X - radius, centre.Y - arm), new(centre.X - arm, centre.Y - arm)]);
    }

    private static SKPath Closed(IEnumerable<SKPoint> points)
    {
        using var path = new SKPathBuilder();
        path.AddPoly([.. points], close: true);
        return path.Detach();
    }

    /// <param name="degrees">From straight up, clockwise.</param>
    private static SKPoint At(SKPoint centre, float radius, float degrees)
    {
        var (sin, cos) = MathF.SinCos(degrees * MathF.PI / 180);
        return new SKPoint(centre.X + (radius * sin), centre.Y - (radius * cos));
    }
}
