using AwesomeAssertions;
using SahelBot.Core.Questions;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Answering.Tests.Engine;

public sealed class QuestionTermTests
{
    [Theory]
    [InlineData("Did Mali break off relations?", "please tell me: did MALI break the relations off", "en")]
    [InlineData("What happened at Tinzaouaten?", "What happend at Tinzaouatn", "en")]
    [InlineData("Quand le Mali a-t-il rompu ses relations ?", "le Mali, quand a-t-il rompu les relations", "fr")]
    public void TermsOf_SameQuestionInOtherWords_AreTheSame(string one, string other, string language)
    {
        var terms = RepositoryKnowledge.Open.TermsOf(one, language);

        terms.Should().NotBeEmpty();
        RepositoryKnowledge.Open.TermsOf(other, language).Should().BeEquivalentTo(terms);
    }

    [Theory]
    [InlineData("")]
    [InlineData("who is it")]
    [InlineData("\0?!")]
    public void TermsOf_NothingAskedAbout_IsEmpty(string question)
    {
        RepositoryKnowledge.Open.TermsOf(question, "en").Should().BeEmpty();
    }

    [Fact]
    public void TermsOf_EndlessText_ReadsItsBeginning()
    {
        var text = string.Concat(Enumerable.Repeat("lighthouse ", Question.MaxLength)) + "Bamako";

        RepositoryKnowledge.Open.TermsOf(text, "en").Should().NotContain("bamako").And.HaveCountLessThanOrEqualTo(2);
    }
}
