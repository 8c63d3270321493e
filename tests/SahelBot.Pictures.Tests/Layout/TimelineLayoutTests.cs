using AwesomeAssertions;
using SahelBot.Core.Timelines;
using SahelBot.Pictures.Fonts;
using SahelBot.Pictures.Layout;
using SahelBot.Pictures.Tests.Fakes;
using Xunit;

namespace SahelBot.Pictures.Tests.Layout;

public class TimelineLayoutTests
{
    [Theory]
    [InlineData(0, "en")]
    [InlineData(0, "uk")]
    [InlineData(12, "fr")]
    [InlineData(20, "ru")]
    [InlineData(40, "en")]
    [InlineData(60, "uk")]
    public void Of_RealEvents_NothingOverlapsOrLeavesThePage(int skip, string language) =>
        ShouldBeSound(Layout(Sheets.Real(skip: skip, language: language)));

    [Fact]
    public void Of_RealEvents_HeadlinesAreWhole()
    {
        for (var skip = 0; skip < Sheets.RealSnapshot.Events.Count; skip += 8)
        {
            var sheet = Sheets.Real(8, skip);
            var layout = Layout(sheet);
            var lines = Texts(layout, TextStyle.Headline).ToList();

            layout.Shown.Should().Be(sheet.Entries.Count);
            string.Join(' ', lines).Should().Be(string.Join(' ', sheet.Entries.Select(e => e.Event.Headline)));
        }
    }

    [Fact]
    public void Of_RealEvents_DatesAreAsPreciseAsKnown()
    {
        var sheet = Sheets.Real(9);

        Texts(Layout(sheet), TextStyle.Date).Should().Equal(sheet.Entries.Select(e => sheet.WriteDate(e.Event.When)));
    }

    [Fact]
    public void Of_ManyInOneMonth_HeadsMonths()
    {
        var layout = Layout(Sheets.Invented([
            Sheets.Event("a", date: "2023-03"), Sheets.Event("b", date: "2024"), Sheets.Event("c", date: "2024-08-01"),
            Sheets.Event("d", date: "2024-08-02/2024-09-01"), Sheets.Event("e", date: "2025-01-01"), Sheets.Event("f", date: "2025-07-01")]));

        Texts(layout, TextStyle.Heading).Should().Equal("2023", "2024", "2024-08", "2025");
    }

    [Fact]
    public void Of_MoreThanFits_SaysHowManyAreLeftOut()
    {
        var sheet = Sheets.Real();
        var layout = Layout(sheet);

        layout.Height.Should().BeInRange(TimelineLayout.MaxHeight * 3 / 4, TimelineLayout.MaxHeight);
        layout.Shown.Should().BeInRange(10, sheet.Entries.Count - 1);
        Texts(layout, TextStyle.More).Should().Equal($"{sheet.Entries.Count - layout.Shown} more");
    }

    [Fact]
    public void Of_Sources_AreThoseOfTheEventsShown()
    {
        var sheet = Sheets.Real();
        var layout = Layout(sheet);
        var expected = sheet.Entries.Take(layout.Shown).SelectMany(e => e.Citations).Select(c => $"[{c.Number}]").ToHashSet();

        var listed = Texts(layout, TextStyle.SourceNumber).SelectMany(t => t.Split(' '));
        var used = Texts(layout, TextStyle.Number).SelectMany(t => t.Split('\u00a0'));

        listed.Should().BeEquivalentTo(expected);
        used.Distinct().Should().BeEquivalentTo(expected);
    }

    [Fact]
    public void Of_OneDisputedEvent_IsMarkedByAWordInAFrame()
    {
        var layout = Layout(Sheets.Invented([Sheets.Event("a", disputed: "Some say so."), Sheets.Event("b")]));

        var frame = layout.Boxes.OfType<LayoutBox.Frame>().Should().ContainSingle().Subject;
        var word = layout.Boxes.OfType<LayoutBox.Text>().Single(t => t.Style == TextStyle.Badge);
        word.Content.Should().Be("≠ disputed");
        frame.Area.Contains(word.Area with { Top = frame.Area.Top, Bottom = frame.Area.Bottom }).Should().BeTrue();
    }

    [Fact]
    public void Of_Legend_HasOnlyWhatOccursInTheWordsOfTheSheet()
    {
        var sheet = Sheets.Invented([Sheets.Event("a", "battle"), Sheets.Event("b", ""), Sheets.Event("c", "media"), Sheets.Event("d", "battle")]) with
        {
            CategoryNames = new Dictionary<string, string>(StringComparer.Ordinal) { ["battle"] = "бій", ["un"] = "ООН" },
        };
        var layout = Layout(sheet);
        var marks = layout.Boxes.OfType<LayoutBox.Mark>().Select(m => m.Style).ToList();

        Texts(layout, TextStyle.Legend).Should().Equal("бій", "media");
        marks.Should().Equal(marks[0], marks[1], marks[0], MarkStyle.None, marks[1], marks[0]);
    }

    [Fact]
    public void Of_ManyActors_NamesThreeAndCountsTheRest()
    {
        var sheet = Sheets.Real() is var real && real.Entries.First(e => e.Event.Actors.Count > 4) is var entry
            ? real with { Entries = [entry], Language = "uk" }
            : throw new InvalidOperationException("No event has so many actors.");
        var names = entry.Event.Actors.Select(id => Sheets.RealSnapshot.Actors.Single(a => a.Id == id).NameIn("uk")).Take(3);

        string.Join(' ', Texts(Layout(sheet), TextStyle.Actors)).Should().Be($"{string.Join(", ", names)} +{entry.Event.Actors.Count - 3}");
    }

    [Fact]
    public void Of_NoEvents_SaysSo()
    {
        var layout = Layout(Sheets.Invented());

        layout.Shown.Should().Be(0);
        Texts(layout, TextStyle.More).Should().Equal("No events fit.");
        ShouldBeSound(layout);
    }

    [Theory]
    [MemberData(nameof(HostileTexts.All), MemberType = typeof(HostileTexts))]
    public void Of_HostileTextEverywhere_IsSoundAndShowsOneAtLeast(string hostile)
    {
        var events = Enumerable.Range(0, 500).Select(i => Sheets.Event(hostile, hostile, hostile));
        var layout = Layout(Sheets.Invented(events) with
        {
            Title = hostile,
            Subtitle = hostile,
            WriteDate = _ => hostile,
            DisputedMark = hostile,
            SourcesTitle = hostile,
            Footer = hostile,
            CategoryNames = new Dictionary<string, string>(StringComparer.Ordinal) { [hostile] = hostile },
        });

        layout.Shown.Should().BeInRange(1, 499);
        ShouldBeSound(layout);
    }

    private static TimelineLayout Layout(TimelineSheet sheet)
    {
        using var fonts = new FontSet();
        return TimelineLayout.Of(sheet, fonts, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Texts(TimelineLayout layout, TextStyle style) =>
        layout.Boxes.OfType<LayoutBox.Text>().Where(t => t.Style == style).Select(t => t.Content);

    private static void ShouldBeSound(TimelineLayout layout)
    {
        var page = new Area(0, 0, layout.Width, layout.Height);
        var contents = layout.Boxes.Where(b => b is LayoutBox.Text or LayoutBox.Mark).ToList();

        layout.Width.Should().Be(TimelineLayout.PageWidth);
        layout.Height.Should().BeInRange(200, TimelineLayout.MaxHeight);
        layout.Boxes.Should().OnlyContain(b => page.Contains(b.Area));
        for (var i = 0; i < contents.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                contents[i].Area.Overlaps(contents[j].Area).Should().BeFalse("{0} and {1} are two things", contents[i], contents[j]);
            }
        }
    }
}
