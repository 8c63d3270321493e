using AwesomeAssertions;
using CsCheck;
using SahelBot.Core.Knowledge;
using Xunit;

namespace SahelBot.Core.Tests.Knowledge;

public sealed class PartialDateTests
{
    private static readonly Gen<DateOnly> _days = Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<PartialDate> _dates = Gen.Select(
        _days, Gen.Int[0, 2], (day, parts) => new PartialDate(day.Year, parts > 0 ? day.Month : null, parts > 1 ? day.Day : null));

    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2024-08-04", "2024-08-04", "2024-08-04")]
    public void TryParse_Date_KnowsItsFirstAndLastDay(string text, string first, string last)
    {
        PartialDate.TryParse(text, out var date).Should().BeTrue();

        PartialDate.From(date.First).ToString().Should().Be(first);
        PartialDate.From(date.Last).ToString().Should().Be(last);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("2024-13")]
    [InlineData("2024-00")]
    [InlineData("2023-02-29")]
    [InlineData("2024-04-31")]
    [InlineData("2024-8-4")]
    [InlineData("2024-08-04T00:00")]
    [InlineData("0000")]
    [InlineData("-2024")]
    [InlineData("+024")]
    [InlineData(" 2024")]
    [InlineData("٢٠٢٤")]
    public void TryParse_AnythingElse_IsFalse(string? text) => PartialDate.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void ToString_AnyDate_IsReadBack() =>
        _dates.Sample(date => PartialDate.TryParse(date.ToString(), out var read) && read == date);

    [Fact]
    public void TryParse_AnyText_DoesNotThrow() =>
        Gen.String.Sample(text => PartialDate.TryParse(text, out var date) || date == default);

    [Fact]
    public void CompareTo_AnyDates_OrdersByFirstDayAndAgreesWithItself() => Gen.Select(_dates, _dates).Sample((a, b) =>
        Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a)) && (a.First >= b.First || a < b) && (a.CompareTo(b) == 0) == (a == b));

    [Fact]
    public void From_AnyDay_IsThatDay() => _days.Sample(day => PartialDate.From(day).First == day && PartialDate.From(day).Last == day);
}
