using AwesomeAssertions;
using CsCheck;
using SahelBot.Core.Knowledge;
using Xunit;

namespace SahelBot.Core.Tests.Knowledge;

public sealed class DateSpanTests
{
    private static readonly Gen<DateSpan> _spans = Gen.Select(Gen.Int[700_000, 740_000], Gen.Int[0, 500], (start, length) => new DateSpan(
        PartialDate.From(DateOnly.FromDayNumber(start)), PartialDate.From(DateOnly.FromDayNumber(start + length))));

    [Theory]
    [InlineData("2024-08-04", "2024-08-04", "2024-08-04", true)]
    [InlineData("2024-07-25/2024-07-27", "2024-07-25", "2024-07-27", false)]
    [InlineData("2024-07/2024", "2024-07-01", "2024-12-31", false)]
    [InlineData("2024-08", "2024-08-01", "2024-08-31", false)]
    public void TryParse_Span_KnowsItsEnds(string text, string start, string end, bool isDay)
    {
        DateSpan.TryParse(text, out var span).Should().BeTrue();

        PartialDate.From(span.Start).ToString().Should().Be(start);
        PartialDate.From(span.End).ToString().Should().Be(end);
        span.IsDay.Should().Be(isDay);
        span.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("2024-08-04/")]
    [InlineData("2024-08-04/2024-08-03")]
    [InlineData("2024/2025/2026")]
    [InlineData("2024-08-04 / 2024-08-05")]
    public void TryParse_AnythingElse_IsFalse(string? text) => DateSpan.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void ToString_AnySpan_IsReadBack() => _spans.Sample(span => DateSpan.TryParse(span.ToString(), out var read) && read == span);

    [Fact]
    public void Overlaps_AnySpans_IsTheSameBothWays() => Gen.Select(_spans, _spans).Sample((a, b) => a.Overlaps(b) == b.Overlaps(a));

    [Fact]
    public void Covers_AnySpans_ImpliesOverlap() =>
        Gen.Select(_spans, _spans).Sample((a, b) => a.Covers(a) && (!a.Covers(b) || a.Overlaps(b)));

    [Fact]
    public void Overlaps_SpansThatTouch_ShareADay()
    {
        var first = new DateSpan(new PartialDate(2024, 7, 25), new PartialDate(2024, 7, 27));
        var second = new DateSpan(new PartialDate(2024, 7, 27), new PartialDate(2024, 7, 29));
        var third = DateSpan.Of(new PartialDate(2024, 7, 28));

        first.Overlaps(second).Should().BeTrue();
        first.Overlaps(third).Should().BeFalse();
        second.Covers(third).Should().BeTrue();
    }
}
