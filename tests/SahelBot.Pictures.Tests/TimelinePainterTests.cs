using System.Buffers.Binary;
using AwesomeAssertions;
using SahelBot.Core.Timelines;
using SahelBot.Pictures.Layout;
using SahelBot.Pictures.Tests.Fakes;
using SkiaSharp;
using Xunit;

namespace SahelBot.Pictures.Tests;

public class TimelinePainterTests
{
    private const int TelegramMaxSum = 10_000;
    private const int TelegramMaxRatio = 20;
    private const int LargestFile = 600_000;

    private readonly TimelinePainter _painter = new();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(63)]
    public void Paint_RealEvents_IsAPngThatChatsTake(int events)
    {
        var sheet = Sheets.Real(events);

        var picture = Paint(sheet);

        picture.Png.Span[..8].ToArray().Should().Equal(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
        BinaryPrimitives.ReadInt32BigEndian(picture.Png.Span[16..]).Should().Be(picture.Width);
        BinaryPrimitives.ReadInt32BigEndian(picture.Png.Span[20..]).Should().Be(picture.Height);
        (picture.Width + picture.Height).Should().BeLessThanOrEqualTo(TelegramMaxSum);
        Math.Max(picture.Width, picture.Height).Should().BeLessThan(TelegramMaxRatio * Math.Min(picture.Width, picture.Height));
        picture.Png.Length.Should().BeLessThan(LargestFile);
        picture.Shown.Should().BeInRange(Math.Min(events, 8), events);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Paint_Decoded_HasTheColoursOfTheTheme(bool isDark)
    {
        var picture = Paint(Sheets.Real(3) with { IsDark = isDark });

        using var decoded = SKBitmap.Decode(picture.Png.Span);
        var theme = isDark ? Pictures.Drawing.Theme.Dark : Pictures.Drawing.Theme.Light;

        (decoded.Width, decoded.Height).Should().Be((picture.Width, picture.Height));
        decoded.GetPixel(0, 0).Should().Be(theme.Of(Ink.Ground));
        decoded.Pixels.Should().Contain(theme.Of(Ink.Text)).And.Contain(theme.Of(Ink.Accent)).And.Contain(theme.Of(Ink.Panel));
    }

    [Fact]
    public async Task Paint_SameSheetOnManyThreads_GivesTheSameBytes()
    {
        var expected = Paint(Sheets.Real(6)).Png.ToArray();

        var pictures = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Paint(Sheets.Real(6)), TestContext.Current.CancellationToken)));

        pictures.Should().AllSatisfy(p => p.Png.Span.SequenceEqual(expected).Should().BeTrue());
    }

    [Theory]
    [MemberData(nameof(HostileTexts.All), MemberType = typeof(HostileTexts))]
    public void Paint_HostileHeadlines_StaysWithinLimits(string hostile)
    {
        var picture = Paint(Sheets.Invented([.. Enumerable.Repeat(hostile, 500)]));

        picture.Height.Should().BeLessThanOrEqualTo(TimelineLayout.MaxHeight);
        picture.Png.Length.Should().BeLessThan(2 * LargestFile);
    }

    [Fact]
    public void Paint_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        var act = () => _painter.Paint(Sheets.Invented("a"), cancelled.Token);

        act.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Paint_CancelledMidway_Stops()
    {
        using var source = new CancellationTokenSource();
        var sheet = Sheets.Invented("a", "b", "c");
        var cancelling = sheet with
        {
            WriteDate = date =>
            {
                source.Cancel();
                return sheet.WriteDate(date);
            },
        };

        var act = () => _painter.Paint(cancelling, source.Token);

        act.Should().Throw<OperationCanceledException>();
    }

    private TimelinePicture Paint(TimelineSheet sheet) => _painter.Paint(sheet, TestContext.Current.CancellationToken);
}
