using AwesomeAssertions;
using SahelBot.Answering.Golden;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Answering.Tests.Golden;

public sealed class GoldenQuestionCheckerTests
{
    private static readonly GoldenQuestion _question = new() { Id = "q", Kind = "direct", Question = "When?", Status = ["answered"] };

    private static readonly Answer _answer = Fill(new Answer.Grounded
    {
        Question = "",
        Language = "",
        Sentences = [],
        Citations = [],
        Contested = [],
        Related = [],
        Evidence = 0,
        KnowledgeVersion = "",
        KnowledgeAsOf = null,
    });

    private static readonly Answer _abstained = Fill(new Answer.Abstained(AbstentionKind.NotInSources, "My sources do not say.")
    {
        Question = "",
        Language = "",
        Sentences = [],
        Citations = [],
        Contested = [],
        Related = [],
        Evidence = 0,
        KnowledgeVersion = "",
        KnowledgeAsOf = null,
    });

    [Fact]
    public void Check_AllAsAsked_Passes() => GoldenQuestionChecker.Check(
        _question with { Holds = ["3 MARCH", "Goita | Keita"], HoldsNot = ["April"], Cites = ["other", "herald"], Contested = ["sea-wall"] }, _answer)
        .Should().BeEmpty();

    [Fact]
    public void Check_WrongStatus_IsTold() =>
        Fail(_question with { Status = ["abstained", "clarify"] }, _answer).Should().Be("status is answered, should be abstained or clarify");

    [Fact]
    public void Check_MissingWords_AreTold() =>
        Fail(_question with { Holds = ["April | May"] }, _answer).Should().Be("does not hold: April | May");

    [Fact]
    public void Check_ForbiddenWords_AreTold() =>
        Fail(_question with { HoldsNot = ["April", "may | march"] }, _answer).Should().Be("holds: may | march");

    [Fact]
    public void Check_MissingCitation_IsTold() =>
        Fail(_question with { Cites = ["gazette", "times"] }, _answer).Should().Be("cites none of: gazette, times");

    [Fact]
    public void Check_MissingContestedPoint_IsTold() =>
        Fail(_question with { Contested = ["sea-wall", "lamp"] }, _answer).Should().Be("does not show as contested: lamp");

    [Fact]
    public void Check_SentenceWithoutCitation_IsTold() =>
        Fail(_question, _answer with { Sentences = [new AnswerSentence("Bare.", [])] }).Should().Be("sentence without citation: Bare.");

    [Fact]
    public void Check_SeveralFailures_AreAllTold() =>
        GoldenQuestionChecker.Check(_question with { Status = ["clarify"], Holds = ["April"], HoldsNot = ["March"] }, _answer).Should().HaveCount(3);

    [Fact]
    public void Check_AbstainedWhereEitherIsRight_IsNotHeldToWhatAnAnswerMustSay() =>
        GoldenQuestionChecker.Check(
            _question with { Status = ["answered", "abstained"], Holds = ["April"], Cites = ["gazette"], Contested = ["lamp"] }, _abstained)
            .Should().BeEmpty();

    [Fact]
    public void Check_AbstainedWhereEitherIsRight_IsStillHeldToWhatItMustNotSay() =>
        Fail(_question with { Status = ["answered", "abstained"], HoldsNot = ["do not say"] }, _abstained).Should().Be("holds: do not say");

    [Fact]
    public void Check_AbstainedWhereOnlyThatIsRight_MustHoldItsWords() =>
        Fail(_question with { Status = ["abstained"], Holds = ["April"] }, _abstained).Should().Be("does not hold: April");

    [Fact]
    public void Check_Reason_CountsAsText() => GoldenQuestionChecker.Check(
        _question with { Status = ["abstained"], Holds = ["my sources do not say"] }, _abstained).Should().BeEmpty();

    [Fact]
    public void StatusOf_Answer_IsTheWordOfTheFiles()
    {
        GoldenQuestionChecker.StatusOf(_answer).Should().Be("answered");
        GoldenQuestionChecker.StatusOf(_abstained).Should().Be("abstained");
        GoldenQuestionChecker.StatusOf(Fill(new Answer.Clarify("Which one?")
        {
            Question = "",
            Language = "",
            Sentences = [],
            Citations = [],
            Contested = [],
            Related = [],
            Evidence = 0,
            KnowledgeVersion = "",
            KnowledgeAsOf = null,
        })).Should().Be("clarify");
    }

    private static string Fail(GoldenQuestion question, Answer answer) =>
        GoldenQuestionChecker.Check(question, answer).Should().ContainSingle().Subject;

    private static Answer Fill(Answer answer)
    {
        var passage = SnapshotBuilder.Passage(SnapshotBuilder.Source("herald"), "p", "Goïta closed it on 3 March.");
        return answer with
        {
            Sentences = [new AnswerSentence(passage.Text, [1])],
            Citations = [new Citation(1, passage, passage.Source.Url)],
            Contested = [new ContestedNotice("sea-wall", "Sources differ.")],
        };
    }
}
