using System.Globalization;
using AwesomeAssertions;
using SahelBot.Chat.Gaps;
using SahelBot.Core.Chats;
using SahelBot.Core.Gaps;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Chat.Tests.Gaps;

public class GapGroupingTests
{
    private static readonly DateTimeOffset _start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Pairs of questions that belong together and are, and pairs that do not and are all the same.</summary>
    [Theory]
    [InlineData(false, 0.85, 0)] // 44 of 49 pairs
    [InlineData(true, 0.85, 0)] // 23 of 26
    public void Of_Paraphrases_AreTogetherAndStrangersAreNot(bool isHeldBack, double leastTogether, int mostWrong)
    {
        var rows = isHeldBack ? Paraphrases.HeldBack : Paraphrases.Tuning;
        var row = rows.SelectMany((r, i) => r.Select(q => (Question: q, Row: i))).ToDictionary(q => q.Question, q => q.Row, StringComparer.Ordinal);
        var questions = row.Keys.ToList();

        var groups = Group(questions.Select(Gap));

        var pairs = groups.SelectMany(g => Pairs([.. g.Gaps.Select(m => row[m.Exchange.Question])])).ToList();
        var together = pairs.Count(p => p.One == p.Other);
        var all = rows.Sum(r => r.Length * (r.Length - 1) / 2);
        ((double)together / all).Should().BeGreaterThanOrEqualTo(leastTogether);
        (pairs.Count - together).Should().BeLessThanOrEqualTo(mostWrong);
    }

    [Theory]
    [InlineData("Did Togo break off relations with Ukraine?", "Did Benin break off relations with Ukraine?")]
    [InlineData("How many civilians died in Kidal in 2024?", "How many civilians died in Kidal in 2025?")]
    [InlineData("What did China say about Tinzaouaten?", "What did Turkey say about Tinzaouaten?")]
    public void Of_OtherNameOrNumber_StaysApart(string one, string other) =>
        Group([Gap(one, 0), Gap(other, 1)]).Should().HaveCount(2);

    [Fact]
    public void Of_NameWrittenSmall_IsKnownFromTheOthers() =>
        Group([Gap("Did Togo break off relations with Ukraine?", 0), Gap("Did Benin break off relations with Ukraine?", 1), Gap("did benin break relations with ukraine", 2)])
            .Select(g => g.Gaps.Count).Should().Equal(2, 1);

    [Fact]
    public void Of_FollowUp_IsAboutWhatItFollows()
    {
        var followUp = Gap("and Benin?", 2);
        followUp = followUp with { Exchange = followUp.Exchange with { History = ["Did Togo break off relations with Ukraine?"] } };
        var other = Gap("and Benin?", 3);
        other = other with { Exchange = other.Exchange with { History = ["What is the price of bread in Bamako?"] } };

        Group([followUp, other]).Should().HaveCount(2);
    }

    [Fact]
    public void Of_QuestionThatStandsAlone_IsNotAboutWhatWasAskedBefore()
    {
        var bread = Gap("bread price bamako", 1);
        bread = bread with { Exchange = bread.Exchange with { History = ["Did Togo break off relations with Ukraine?"] } };

        Group([Gap("What is the price of bread in Bamako?", 0), bread]).Should().ContainSingle();
    }

    [Fact]
    public void Of_WordlessQuestions_AreGroupedByThemselvesOnly() =>
        Group([Gap("???", 0), Gap("who is it?", 1), Gap("Who is it", 2), Gap("why?", 3)])
            .Select(g => g.Gaps.Count).Should().Equal(2, 1, 1);

    [Fact]
    public void Of_MostWanted_ComesFirst()
    {
        var bread = Gap("What is the price of bread in Bamako?", 0) with { Requests = 2, BadVerdicts = 1 };

        var groups = Group([bread, Gap("Who won the football match?", 1), Gap("who won the football match", 2), Gap("What is the weather in Gao?", 3)]);

        groups.Select(g => g.Weight).Should().Equal(4, 2, 1);
        groups[0].Should().Match<GapGroup>(g => g.Requests == 2 && g.BadVerdicts == 1);
        groups[1].Id.Should().Be(new ExchangeId("e0001"));
    }

    [Fact]
    public void Of_AnyOrder_GivesTheSameGroups()
    {
        var gaps = Paraphrases.Tuning.SelectMany(r => r).Select(Gap).ToList();
        var expected = Written(Group(gaps));

        CsCheck.Check.Sample(CsCheck.Gen.Shuffle(gaps.ToArray()), shuffled => Written(Group(shuffled)) == expected, iter: 20);
    }

    /// <summary>A word that all share brings each question before all groups there are.</summary>
    [Fact]
    public void Of_MostThatAreLookedAt_ReadsEachOnceAndFindsItsGroup()
    {
        const int groups = 400;
        var gaps = Enumerable.Range(0, 2000).Select(i => Gap($"{i % groups}", i)).ToList();
        var read = new List<ExchangeId>();
        QuestionTopic Topic(Exchange exchange)
        {
            read.Add(exchange.Id);
            HashSet<string> terms = ["shared", "a" + exchange.Question, "b" + exchange.Question];
            return new QuestionTopic(terms, new HashSet<string>(StringComparer.Ordinal));
        }

        var found = GapGrouping.Of(gaps, Topic);

        read.Should().BeEquivalentTo(gaps.Select(g => g.Exchange.Id), o => o.WithStrictOrdering());
        found.Should().HaveCount(groups);
        found.Should().OnlyContain(g => g.Gaps.Count == gaps.Count / groups && g.Gaps.All(m => m.Exchange.Question == g.Gaps[0].Exchange.Question));
    }

    private static IReadOnlyList<GapGroup> Group(IEnumerable<Gap> gaps) =>
        GapGrouping.Of(gaps, e => TopicReader.Read(RepositoryKnowledge.Open, e));

    private static Gap Gap(string question, int number) => new(
        new Exchange
        {
            Id = new ExchangeId(string.Create(CultureInfo.InvariantCulture, $"e{number:0000}")),
            Question = question,
            Language = question.Contains(" ?", StringComparison.Ordinal) || question.Contains("prix", StringComparison.Ordinal) ? "fr" : "en",
            KnowledgeVersion = "v",
            At = _start.AddMinutes(number),
        },
        0,
        0);

    private static IEnumerable<(int One, int Other)> Pairs(int[] rows) =>
        rows.SelectMany((one, i) => rows.Skip(i + 1).Select(other => (one, other)));

    private static string Written(IEnumerable<GapGroup> groups) =>
        string.Join('\n', groups.Select(g => string.Join(' ', g.Exchanges)));
}
