using AwesomeAssertions;
using SahelBot.Answering.Engine;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Timelines;
using Xunit;

namespace SahelBot.Answering.Tests.Engine;

public sealed class TimelineTests
{
    private readonly Timeline _timeline = Lighthouse.Engine.Timeline;

    [Theory]
    [InlineData(null, null, null, null, "tower-built|storm|closure|opening")]
    [InlineData("2021", null, null, null, "storm|closure|opening")]
    [InlineData(null, "2021-02", null, null, "tower-built|storm")]
    [InlineData("2021-03-03", "2021-03-03", null, null, "closure")]
    [InlineData("2021-03-04", "2022-06-11", null, null, "")]
    [InlineData("1881-06-01", "1881-06-01", null, null, "tower-built")]
    [InlineData(null, null, "Magnus Tait", null, "tower-built")]
    [InlineData(null, null, "skerry trust", null, "storm|closure|opening")]
    [InlineData(null, null, "trust", null, "storm|closure|opening")]
    [InlineData(null, null, "Harbour Council", null, "")]
    [InlineData(null, null, "Napoleon", null, "")]
    [InlineData(null, null, null, "VISITORS", "closure|opening")]
    [InlineData(null, null, null, "war", "")]
    [InlineData("2022", null, "Skerry Trust", "visitors", "opening")]
    public void Entries_Filter_GivesTheEventsThatFit(string? from, string? to, string? actor, string? category, string expected)
    {
        var entries = _timeline.Entries(new TimelineFilter { From = Date(from), To = Date(to), Actor = actor, Category = category });

        string.Join('|', entries.Select(e => e.Event.Id)).Should().Be(expected);
    }

    [Fact]
    public void Entries_ActorOfAnActor_CountsForTheWhole()
    {
        var wholes = RealKnowledge.Engine.Timeline.Entries(new TimelineFilter { Actor = "aes" });
        var parts = RealKnowledge.Engine.Timeline.Entries(new TimelineFilter { Actor = "niger" });

        parts.Should().NotBeEmpty();
        wholes.Select(e => e.Event.Id).Should().Contain(parts.Select(e => e.Event.Id));
    }

    [Fact]
    public void Entries_All_NumbersEachPassageOnce()
    {
        var citations = RealKnowledge.Engine.Timeline.Entries(new TimelineFilter()).SelectMany(e => e.Citations).Distinct().ToList();

        citations.Select(c => c.Number).Should().Equal(Enumerable.Range(1, citations.Count));
        citations.Select(c => c.Passage.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Entries_RealEvents_AreInOrderAndCited()
    {
        var entries = RealKnowledge.Engine.Timeline.Entries(new TimelineFilter());

        entries.Should().HaveCount(RealKnowledge.Snapshot.Events.Count).And.BeInAscendingOrder(e => e.Event.When.Start);
        entries.Should().AllSatisfy(e => e.Citations.Should().NotBeEmpty());
    }

    [Theory]
    [InlineData("trust", "trust")]
    [InlineData("the Harbour Council", "council")]
    [InlineData("NORNA", "norna")]
    [InlineData("", null)]
    [InlineData("Napoleon", null)]
    public void FindActor_Name_GivesTheActor(string name, string? expected) => (_timeline.FindActor(name)?.Id).Should().Be(expected);

    [Fact]
    public void Categories_Events_AreNamedOnceInOrder() => _timeline.Categories.Should().Equal("background", "visitors", "weather");

    private static PartialDate? Date(string? text) => PartialDate.TryParse(text, out var date) ? date : null;
}
