using AwesomeAssertions;
using SahelBot.Answering.Tests.Engine;
using SahelBot.Answering.Understanding;
using Xunit;

namespace SahelBot.Answering.Tests.Understanding;

public sealed class FollowUpResolverTests
{
    private readonly FollowUpResolver _resolver = new(RealKnowledge.Snapshot, RealKnowledge.Bench.Reader);

    [Theory]
    [InlineData("and Niger?")]
    [InlineData("What about Niger?")]
    [InlineData("And for Niger?")]
    public void Resolve_AnotherActor_TakesThePlaceOfTheFirst(string text)
    {
        var question = Resolve(text, "When did Mali break off relations with Ukraine?");

        question.Kind.Should().Be(QuestionKind.When);
        question.ActorIds.Should().BeEquivalentTo("niger", "ukraine");
        question.Terms.Select(t => t.Query.Token.Surface).Should().Contain("relations");
    }

    [Fact]
    public void Resolve_AnotherActorWithAQuestionOfItsOwn_DoesNotTakeThePlaceOfTheFirst()
    {
        var resolved = Resolve("and how did Niger respond?", "When did Mali break relations with Ukraine?");

        resolved.Kind.Should().Be(QuestionKind.Position);
        resolved.Text.Should().Be("When did Mali break relations with Ukraine? and how did Niger respond?");
        resolved.ActorIds.Should().StartWith("niger");
    }

    [Fact]
    public void Resolve_Chain_GoesOnFromTheCompletedQuestion()
    {
        var question = Resolve("and Burkina Faso?", "When did Mali break off relations with Ukraine?", "and Niger?");

        question.Kind.Should().Be(QuestionKind.When);
        question.ActorIds.Should().Contain("burkina-faso").And.NotContain(["mali", "niger"]);
    }

    [Fact]
    public void Resolve_AnotherActorAfterAPronoun_TakesThePlaceOfWhomThePronounMeant()
    {
        var question = Resolve("and Dmytro Kuleba?", "Who is Abdoulaye Diop?", "What did he say about Ukraine?");

        question.Text.Should().Be("What did Dmytro Kuleba say about Ukraine?");
        question.ActorIds.Should().BeEquivalentTo("dmytro-kuleba", "ukraine");
    }

    [Theory]
    [InlineData("What did he say?", "Who is Abdoulaye Diop?", "abdoulaye-diop")]
    [InlineData("Who does she work for?", "Who is Maria Zakharova?", "maria-zakharova")]
    [InlineData("What did they say about it?", "What is the HUR?", "hur")]
    [InlineData("Why did they leave?", "What is Wagner?", "wagner")]
    public void Resolve_Pronoun_IsWhoTheQuestionBeforeWasAbout(string text, string before, string actor)
    {
        var question = Resolve(text, before);

        question.ActorIds.Should().StartWith(actor);
        question.OpenPronoun.Should().BeNull();
    }

    [Fact]
    public void Resolve_PronounAfterAnAnswer_IsWhoTheAnswerWasAbout()
    {
        var before = Read("What was said on Ukrainian television?");

        _resolver.Resolve(Read("What did he say?"), before, ["hur", "andriy-yusov"]).ActorIds.Should().StartWith("andriy-yusov");
    }

    [Theory]
    [InlineData("When?", QuestionKind.When)]
    [InlineData("why?", QuestionKind.Why)]
    [InlineData("where was that?", QuestionKind.Where)]
    public void Resolve_BareQuestionWord_TakesOverTheWholeQuestion(string text, QuestionKind kind)
    {
        var question = Resolve(text, "Did Mali break off relations with Ukraine?");

        question.Kind.Should().Be(kind);
        question.ActorIds.Should().BeEquivalentTo("mali", "ukraine");
        question.Terms.Select(t => t.Query.Token.Surface).Should().Contain("relations");
    }

    [Fact]
    public void Resolve_When_ForgetsTheDateOfTheQuestionBefore() =>
        Resolve("When?", "Did Mali break off relations with Ukraine on 9 August 2024?").Dates.Should().BeEmpty();

    [Theory]
    [InlineData("What did he say?", "he")]
    [InlineData("Why did SHE resign?", "SHE")]
    [InlineData("Did they agree?", "they")]
    public void Resolve_PronounAtTheBeginning_IsOpen(string text, string pronoun) => Resolve(text).OpenPronoun.Should().Be(pronoun);

    [Theory]
    [InlineData("Is it true?")]
    [InlineData("Did Diop say that he would resign?")]
    [InlineData("Who is Abdoulaye Diop?")]
    public void Resolve_NoOpenPronoun_LeavesTheQuestionAsItIs(string text) =>
        Resolve(text).Should().BeEquivalentTo(Read(text));

    [Fact]
    public void Resolve_WholeQuestion_TakesOverNothing()
    {
        const string Text = "How many soldiers did Wagner lose near Tinzaouaten?";

        Resolve(Text, "When did Niger break off relations with Ukraine?").Should().BeEquivalentTo(Read(Text));
    }

    [Theory]
    [InlineData("uk", "а Нігер?", "Коли Малі розірвала відносини з Україною?")]
    [InlineData("ru", "а Нигер?", "Когда Мали разорвала отношения с Украиной?")]
    [InlineData("fr", "et le Niger ?", "Quand le Mali a-t-il rompu ses relations avec l'Ukraine ?")]
    public void Resolve_OtherLanguage_TakesThePlaceToo(string language, string text, string before)
    {
        var question = _resolver.Resolve(Read(text, language), Read(before, language), []);

        question.ActorIds.Should().BeEquivalentTo("niger", "ukraine");
    }

    [Theory]
    [InlineData("Il va faire quel temps ce week-end ?")]
    [InlineData("Il y a eu combien de blessés ?")]
    [InlineData("Combien de blessés, s'il vous plaît ?")]
    [InlineData("Que va-t-il se passer ?")]
    [InlineData("Combien de blessés restait-il ?")]
    public void Resolve_FrenchPronounThatIsNobody_IsNotAskedAbout(string text) =>
        _resolver.Resolve(Read(text, "fr"), null, []).OpenPronoun.Should().BeNull();

    [Theory]
    [InlineData("Il va faire quoi ce week-end ?")]
    [InlineData("Ils sont partis quand ?")]
    public void Resolve_FrenchPronounOfSomebody_IsAskedAbout(string text) =>
        _resolver.Resolve(Read(text, "fr"), null, []).OpenPronoun.Should().NotBeNull();

    [Theory]
    [InlineData("Il a dit quoi, Yusov ?")]
    [InlineData("Est-ce que Yusov a répondu ?")]
    public void Resolve_FrenchPronounThatIsNamedOrNobody_TakesOverNobody(string text) =>
        _resolver.Resolve(Read(text, "fr"), Read("Qui est Abdoulaye Diop ?", "fr"), []).ActorIds.Should().BeEquivalentTo("andriy-yusov");

    [Theory]
    [InlineData("ru", "и когда его опубликовали?", "Каким числом датировано письмо трёх министров в Совбез?", "письмо")]
    [InlineData("uk", "а хто її підписав?", "Якого числа датована скарга трьох міністрів до Радбезу?", "скарга")]
    [InlineData("fr", "et quand a-t-elle été publiée ?", "À quelle date la lettre des trois ministres a-t-elle été écrite ?", "lettre")]
    [InlineData("fr", "et quel est son contenu ?", "À quelle date la lettre des trois ministres a-t-elle été écrite ?", "lettre")]
    public void Resolve_PronounWithNobodyToStandFor_IsTheThingAskedAbout(string language, string text, string before, string thing)
    {
        var question = _resolver.Resolve(Read(text, language), Read(before, language), ["andriy-yusov"]);

        question.OpenPronoun.Should().BeNull();
        question.ActorIds.Should().NotContain("andriy-yusov");
        question.Terms.Concat(question.Context).Select(t => t.Query.Token.Surface).Should().Contain(thing);
    }

    [Theory]
    [InlineData("ru", "а когда он это сказал?", "Кто объявил о разрыве отношений?")]
    [InlineData("uk", "а коли він це сказав?", "Хто оголосив про розрив відносин?")]
    public void Resolve_PronounAfterAQuestionForSomebody_IsWhoTheAnswerWasAbout(string language, string text, string before) =>
        _resolver.Resolve(Read(text, language), Read(before, language), ["andriy-yusov"]).ActorIds.Should().StartWith("andriy-yusov");

    [Fact]
    public void Resolve_EnglishPronounForNobody_StaysOpen() =>
        Resolve("and when was he dismissed?", "What is the date of the letter?").OpenPronoun.Should().Be("he");

    private static UnderstoodQuestion Read(string text, string language = "en") => RealKnowledge.Bench.Reader.Read(text, language);

    private UnderstoodQuestion Resolve(string text, params string[] history)
    {
        UnderstoodQuestion? before = null;
        foreach (var earlier in history)
        {
            before = _resolver.Resolve(Read(earlier), before, []);
        }

        return _resolver.Resolve(Read(text), before, []);
    }
}
