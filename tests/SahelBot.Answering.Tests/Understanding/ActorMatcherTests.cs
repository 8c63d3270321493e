using AwesomeAssertions;
using SahelBot.Answering.Understanding;
using SahelBot.Core.Knowledge;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Answering.Tests.Understanding;

public sealed class ActorMatcherTests
{
    private static readonly ActorMatcher _matcher = new(
        new SnapshotBuilder()
            .Article("a", "Text.")
            .Actor("mali", "Mali", ActorKind.State, ("any", "Bamako"), ("en", "Malian"), ("uk", "Малі"), ("fr", "malien"))
            .Actor("malian-army", "Malian army", ActorKind.Body)
            .Actor("united-states", "United States", ActorKind.State, ("any", "US"), ("any", "U.S."))
            .Actor("united-nations", "United Nations", ActorKind.Body, ("any", "UN"))
            .Actor("hur", "HUR", ActorKind.Body, ("uk", "ГУР"))
            .Actor("abdoulaye-diop", "Abdoulaye Diop", ActorKind.Person, ("any", "Diop"))
            .Actor("other-diop", "Bineta Diop", ActorKind.Person, ("any", "Diop"))
            .Actor("kuleba", "Dmytro Kuleba", ActorKind.Person, ("uk", "Кулеба"), ("uk", "Дмитро Кулеба"))
            .Actor("wagner", "Wagner", ActorKind.Group, ("uk", "Вагнер"), ("fr", "Groupe Wagner"))
            .Actor("un-france", "Burkina Faso", ActorKind.State, ("uk", "Буркіна-Фасо"), ("en", "Burkinabè"))
            .Actor("signs-only", "???", ActorKind.Media)
            .Build().Actors,
        word => word is "us" or "un");

    [Theory]
    [InlineData("the British business daily", "paper-b")]
    [InlineData("a British business paper", "paper-b")]
    [InlineData("a well-known London newspaper", "paper-a|paper-b")]
    [InlineData("Britain's leading daily", "paper-a|paper-b")]
    [InlineData("US analysts", "institute")]
    [InlineData("tell us analysts are right", "")]
    [InlineData("the American agency", "")]
    [InlineData("the American news agency", "agency")]
    [InlineData("British papers found in a safe", "")]
    [InlineData("the Brazilian daily", "")]
    public void Find_Description_MeansAllWhomItFits(string text, string expected)
    {
        var matcher = new ActorMatcher(
            new SnapshotBuilder()
                .Article("a", "Text.")
                .Actor("paper-a", "The Hour", ActorKind.Media, ("en", "British newspaper"))
                .Actor("paper-b", "Money Hour", ActorKind.Media, ("en", "British newspaper"), ("en", "British business daily"))
                .Actor("agency", "Wire", ActorKind.Media, ("en", "American news agency"))
                .Actor("institute", "Dike Institute", ActorKind.Body, ("en", "US think tank"), ("en", "US analysts"))
                .Build().Actors,
            word => word is "us");

        var found = matcher.Find(WordScanner.Scan(text));

        string.Join('|', found.SelectMany(m => m.Actors)).Should().Be(expected);
        found.Should().OnlyContain(m => m.IsDescription);
    }

    [Theory]
    [InlineData("ГУРом", "hur")]
    [InlineData("ГУРу", "hur")]
    [InlineData("гурток", "")]
    [InlineData("гурт", "")]
    [InlineData("малих", "")]
    [InlineData("малий", "")]
    [InlineData("о Нигере", "niger")]
    [InlineData("о Нигерии", "")]
    [InlineData("про Нігерію", "")]
    [InlineData("про Кубу", "cuba")]
    [InlineData("на Кубі", "cuba")]
    [InlineData("кубик", "")]
    [InlineData("про Майгу", "maiga")]
    [InlineData("Майзі", "maiga")]
    [InlineData("малийцами", "mali")]
    [InlineData("малийца", "mali")]
    [InlineData("малина", "")]
    [InlineData("нигерцев", "niger")]
    [InlineData("под Кидалем", "kidal")]
    [InlineData("кидаем", "")]
    public void Find_CyrillicForm_IsTheNameOnlyInItsCases(string text, string expected) =>
        Found(
            new SnapshotBuilder()
                .Article("a", "Text.")
                .Actor("mali", "Mali", ActorKind.State, ("uk", "Малі"), ("ru", "Мали"), ("ru", "малиец"), ("ru", "малийцы"))
                .Actor("niger", "Niger", ActorKind.State, ("uk", "Нігер"), ("ru", "Нигер"), ("ru", "нигерец"))
                .Actor("kidal", "Kidal", ActorKind.Place, ("ru", "Кидаль"))
                .Actor("cuba", "Cuba", ActorKind.State, ("uk", "Куба"))
                .Actor("hur", "HUR", ActorKind.Body, ("uk", "ГУР"))
                .Actor("maiga", "Maïga", ActorKind.Person, ("uk", "Майга")),
            text).Should().Be(expected);

    [Theory]
    [InlineData("Київ", "kyiv")]
    [InlineData("з Києва", "kyiv")]
    [InlineData("Києву", "kyiv")]
    [InlineData("у Києві", "kyiv")]
    [InlineData("заява Ради Безпеки", "council")]
    [InlineData("у Раді Безпеки", "council")]
    [InlineData("кий", "")]
    public void Find_UkrainianNameWithAnotherVowelInItsCases_IsTheName(string text, string expected) =>
        Found(
            new SnapshotBuilder()
                .Article("a", "Text.")
                .Actor("kyiv", "Kyiv", ActorKind.Place, ("uk", "Київ"))
                .Actor("council", "Security Council", ActorKind.Body, ("uk", "Рада Безпеки")),
            text).Should().Be(expected);

    [Theory]
    [InlineData("Who leads Mali?", "mali")]
    [InlineData("who leads MALI?", "mali")]
    [InlineData("did burkinafaso leave", "un-france")]
    [InlineData("what said abdoulayediop", "abdoulaye-diop")]
    [InlineData("the Malian army retreated", "malian-army")]
    [InlineData("the Malian government", "mali")]
    [InlineData("the Malians said", "mali")]
    [InlineData("burkina faso", "un-france")]
    [InlineData("the Burkinabe side", "un-france")]
    [InlineData("the Burkinabès", "un-france")]
    [InlineData("Mali's army", "malian-army")]
    [InlineData("Mali's coast", "mali")]
    [InlineData("Bamako and Wagner", "mali|wagner")]
    [InlineData("le groupe Wagner", "wagner")]
    [InlineData("the malicious lamp", "")]
    [InlineData("United we stand", "")]
    [InlineData("", "")]
    public void Find_Text_GivesLongestNamesInOrder(string text, string expected) => Ids(text).Should().Be(expected);

    [Theory]
    [InlineData("What did the US say?", "united-states")]
    [InlineData("Tell us about it", "")]
    [InlineData("Did the U.S. answer?", "united-states")]
    [InlineData("a letter to the UN", "united-nations")]
    [InlineData("un article", "")]
    [InlineData("Un article", "")]
    [InlineData("what does hur say", "hur")]
    public void Find_AbbreviationThatIsACommonWord_CountsInCapitalsOnly(string text, string expected) => Ids(text).Should().Be(expected);

    [Theory]
    [InlineData("Що сказав Кулеба?", "kuleba")]
    [InlineData("Що сказали Кулебі?", "kuleba")]
    [InlineData("розмова з Кулебою", "kuleba")]
    [InlineData("заява Дмитра Кулеби", "kuleba")]
    [InlineData("бої з Вагнером", "wagner")]
    [InlineData("поражение Вагнера", "wagner")]
    [InlineData("речник ГУР", "hur")]
    [InlineData("уряд Малі", "mali")]
    [InlineData("уряд Буркіна-Фасо", "un-france")]
    [InlineData("вагони і пшениця", "")]
    [InlineData("ваги і малина", "")]
    [InlineData("чому так мало джерел", "")]
    public void Find_CyrillicName_IsFoundInAnyCase(string text, string expected) => Ids(text).Should().Be(expected);

    [Fact]
    public void Find_SharedName_GivesAllWhomItMayMean()
    {
        var mention = Find("What did Diop say?").Should().ContainSingle().Subject;

        mention.Actors.Should().BeEquivalentTo("abdoulaye-diop", "other-diop");
    }

    [Fact]
    public void Find_FullNameOfASharedOne_GivesTheOne() => Ids("What did Abdoulaye Diop say?").Should().Be("abdoulaye-diop");

    [Fact]
    public void Find_Name_SaysWhereItStands()
    {
        const string Text = "Why did the Malian army go?";

        var mention = Find(Text).Should().ContainSingle().Subject;

        Text.Substring(mention.Start, mention.Length).Should().Be("Malian army");
    }

    private static IReadOnlyList<ActorMention> Find(string text) => _matcher.Find(WordScanner.Scan(text));

    private static string Ids(string text) => string.Join('|', Find(text).SelectMany(m => m.Actors));

    private static string Found(SnapshotBuilder knowledge, string text) =>
        string.Join('|', new ActorMatcher(knowledge.Build().Actors, _ => false).Find(WordScanner.Scan(text)).SelectMany(m => m.Actors));
}
