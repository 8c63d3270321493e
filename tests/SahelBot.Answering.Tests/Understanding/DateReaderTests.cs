using AwesomeAssertions;
using CsCheck;
using SahelBot.Answering.Languages;
using SahelBot.Answering.Understanding;
using Xunit;

namespace SahelBot.Answering.Tests.Understanding;

public sealed class DateReaderTests
{
    private static readonly string[] _parts =
    [
        "31", "30", "29", "2", "12", "0", "2024", "2025", "1899", "2101", "June", "February", "may", "May", "early", "late", "mid", "end of",
        "between", "from", "to", "and", "after", "before", "summer", "winter", "of", "-", "/", ".", ",", "th", "августа", "с", "по", "99999999999",
    ];

    private static readonly Gen<string> _jumble =
        Gen.Int[0, _parts.Length - 1].Array[0, 10].Select(chosen => string.Join(' ', chosen.Select(i => _parts[i])));

    [Theory]
    [InlineData("on 5 August 2024", "2024-08-05")]
    [InlineData("on the 5th of August 2024", "2024-08-05")]
    [InlineData("August 5, 2024", "2024-08-05")]
    [InlineData("August 5th, 2024", "2024-08-05")]
    [InlineData("Aug. 5, 2024", "2024-08-05")]
    [InlineData("5 aug 2024", "2024-08-05")]
    [InlineData("2024-08-05", "2024-08-05")]
    [InlineData("05.08.2024", "2024-08-05")]
    [InlineData("5/8/2024", "2024-08-05")]
    [InlineData("August 2024", "2024-08")]
    [InlineData("in 2024", "2024")]
    [InlineData("25-27 July 2024", "2024-07-25/2024-07-27")]
    [InlineData("25 to 27 July 2024", "2024-07-25/2024-07-27")]
    [InlineData("25 and 26 July 2024", "2024-07-25/2024-07-26")]
    [InlineData("July 25-27, 2024", "2024-07-25/2024-07-27")]
    [InlineData("between 1 and 7 August 2024", "2024-08-01/2024-08-07")]
    [InlineData("between 30 July 2024 and 7 August 2024", "2024-07-30/2024-08-07")]
    [InlineData("from July to September 2025", "2025-07/2025-09")]
    [InlineData("from November to February 2025", "2024-11/2025-02")]
    [InlineData("from July 2024 until 3 August 2025", "2024-07/2025-08-03")]
    [InlineData("early August 2024", "2024-08-01/2024-08-10")]
    [InlineData("the beginning of August 2024", "2024-08-01/2024-08-10")]
    [InlineData("mid-August 2024", "2024-08-11/2024-08-20")]
    [InlineData("at the end of February 2024", "2024-02-21/2024-02-29")]
    [InlineData("late July 2024", "2024-07-21/2024-07-31")]
    [InlineData("summer 2024", "2024-06/2024-08")]
    [InlineData("winter 2024", "2023-12/2024-02")]
    [InlineData("fall 2024", "2024-09/2024-11")]
    [InlineData("29 February 2024", "2024-02-29")]
    [InlineData("the 1st of May 2024", "2024-05-01")]
    [InlineData("May 2024", "2024-05")]
    [InlineData("4 August 2024 and 6 August 2024", "2024-08-04|2024-08-06")]
    public void Find_English_IsRead(string text, string expected) => Read(text, "en").Should().Be(expected);

    [Theory]
    [InlineData("fr", "le 5 août 2024", "2024-08-05")]
    [InlineData("fr", "le 1er août 2024", "2024-08-01")]
    [InlineData("fr", "en AOUT 2024", "2024-08")]
    [InlineData("fr", "du 25 au 27 juillet 2024", "2024-07-25/2024-07-27")]
    [InlineData("fr", "entre le 25 juillet 2024 et le 3 août 2024", "2024-07-25/2024-08-03")]
    [InlineData("fr", "entre juillet 2024 et août 2024", "2024-07/2024-08")]
    [InlineData("fr", "début août 2024", "2024-08-01/2024-08-10")]
    [InlineData("fr", "mi-août 2024", "2024-08-11/2024-08-20")]
    [InlineData("fr", "fin juillet 2024", "2024-07-21/2024-07-31")]
    [InlineData("fr", "fin d'août 2024", "2024-08-21/2024-08-31")]
    [InlineData("fr", "première quinzaine d'avril 2024", "2024-04-01/2024-04-10")]
    [InlineData("fr", "été 2024", "2024-06/2024-08")]
    [InlineData("uk", "5 серпня 2024 року", "2024-08-05")]
    [InlineData("uk", "у серпні 2024", "2024-08")]
    [InlineData("uk", "25-27 липня 2024", "2024-07-25/2024-07-27")]
    [InlineData("uk", "наприкінці липня 2024 року", "2024-07-21/2024-07-31")]
    [InlineData("uk", "на початку серпня 2024", "2024-08-01/2024-08-10")]
    [InlineData("uk", "влітку 2024", "2024-06/2024-08")]
    [InlineData("uk", "з 1 до 7 серпня 2024", "2024-08-01/2024-08-07")]
    [InlineData("ru", "5 августа 2024 года", "2024-08-05")]
    [InlineData("ru", "5-го августа 2024", "2024-08-05")]
    [InlineData("ru", "в августе 2024", "2024-08")]
    [InlineData("ru", "в феврале 26-го", "2026-02")]
    [InlineData("ru", "22 июля 24 года", "2024-07-22")]
    [InlineData("ru", "в 24-м году", "2024")]
    [InlineData("ru", "летом 24-го", "2024-06/2024-08")]
    [InlineData("ru", "с июля 24-го по август 25-го", "2024-07/2025-08")]
    [InlineData("uk", "у липні 24-го", "2024-07")]
    [InlineData("uk", "лютий 26-го року", "2026-02")]
    [InlineData("uk", "наприкінці липня 24-го", "2024-07-21/2024-07-31")]
    [InlineData("ru", "05.08.2024", "2024-08-05")]
    [InlineData("ru", "в конце июля 2024 года", "2024-07-21/2024-07-31")]
    [InlineData("ru", "между 1 и 7 августа 2024", "2024-08-01/2024-08-07")]
    [InlineData("ru", "осенью 2024", "2024-09/2024-11")]
    public void Find_OtherLanguage_IsRead(string language, string text, string expected) => Read(text, language).Should().Be(expected);

    [Theory]
    [InlineData("after 19 August 2024", "2024-08-19", false)]
    [InlineData("since August 2024", "2024-08-01", false)]
    [InlineData("before 19 August 2024", "2024-08-19", true)]
    [InlineData("until August 2024", "2024-08-31", true)]
    public void Find_AfterOrBefore_IsOpenOnOneSide(string text, string edge, bool isBefore)
    {
        var date = Find(text, "en").Should().ContainSingle().Subject;

        date.IsOpen.Should().BeTrue();
        (isBefore ? date.Span.To : date.Span.From).ToString().Should().Be(edge);
        (date.Span.End.Year - date.Span.Start.Year).Should().BeGreaterThan(50);
    }

    [Theory]
    [InlineData("on 5 August", "2023-08-05")]
    [InlineData("August 5", "2023-08-05")]
    [InlineData("in August", "2023-08")]
    [InlineData("early August", "2023-08-01/2023-08-10")]
    [InlineData("25-27 August", "2023-08-25/2023-08-27")]
    [InlineData("on 5 January", "")]
    [InlineData("in January", "")]
    public void Find_NoYear_IsTheYearThatTheKnowledgeSpeaksOf(string text, string expected) => Read(text, "en").Should().Be(expected);

    [Theory]
    [InlineData("31 June 2024", "2024-06")]
    [InlineData("June 31, 2024", "2024-06")]
    [InlineData("30 February 2024", "2024-02")]
    [InlineData("29 February 2023", "2023-02")]
    [InlineData("31 August", "2023-08-31")]
    public void Find_DayThatNoCalendarHas_IsSaid(string text, string span)
    {
        var date = Find(text, "en").Should().ContainSingle().Subject;

        date.Span.ToString().Should().Be(span);
        date.IsImpossible.Should().Be(date.Span.From.Day is null);
    }

    [Theory]
    [InlineData("2024-06-31")]
    [InlineData("31.06.2024")]
    [InlineData("31/06/2024")]
    public void Find_NumericDayThatNoCalendarHas_IsSaid(string text) =>
        Find(text, "en").Should().ContainSingle().Which.IsImpossible.Should().BeTrue();

    [Theory]
    [InlineData("What may happen next?")]
    [InlineData("Who may speak?")]
    [InlineData("the march on the town of 5000 people")]
    [InlineData("It is 12 miles and 30 feet")]
    [InlineData("1899")]
    [InlineData("2101")]
    [InlineData("")]
    public void Find_NoDate_GivesNothing(string text) =>
        new DateReader(LanguageCues.For("en"), (_, _) => null).Find(WordScanner.Scan(text)).Should().BeEmpty();

    [Theory]
    [InlineData("What may happen next?", "")]
    [InlineData("What happened in May?", "2023-05")]
    public void Find_MayWithoutAYear_IsAMonthInCapitalsOnly(string text, string expected) => Read(text, "en").Should().Be(expected);

    [Fact]
    public void Find_RangeFromALeapDayOfTheLikelyYear_StaysWithinTheMonth() =>
        new DateReader(LanguageCues.For("en"), (_, _) => 2024).Find(WordScanner.Scan("from 29 February to March 2025"))
            .Should().ContainSingle().Which.Span.ToString().Should().Be("2025-02-28/2025-03");

    [Fact]
    public void Find_Date_SaysWhereItStands()
    {
        const string Text = "What happened between 1 and 7 August 2024 there?";

        var date = Find(Text, "en").Should().ContainSingle().Subject;

        Text.Substring(date.Start, date.Length).Should().Be("between 1 and 7 August 2024");
    }

    [Fact]
    public void Find_AnyJumble_GivesOrderedDatesWithinTheText() => Gen.Select(_jumble, Gen.Int[2023, 2024]).Sample((text, likely) =>
    {
        var end = 0;
        foreach (var date in new DateReader(LanguageCues.For("en"), (_, _) => likely).Find(WordScanner.Scan(text)))
        {
            date.Start.Should().BeGreaterThanOrEqualTo(end);
            date.Span.End.Should().BeOnOrAfter(date.Span.Start);
            end = date.End;
        }

        end.Should().BeLessThanOrEqualTo(text.Length);
    });

    private static IReadOnlyList<DateMention> Find(string text, string language) =>
        new DateReader(LanguageCues.For(language), (month, _) => month == 1 ? null : 2023).Find(WordScanner.Scan(text));

    private static string Read(string text, string language) => string.Join('|', Find(text, language).Select(d => d.Span.ToString()));
}
