using AwesomeAssertions;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;
using SahelBot.Retrieval.Indexing;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Retrieval.Tests.Questions;

public sealed class QuestionAnalysisTests
{
    private static readonly IKnowledgeIndex _index = new LuceneKnowledgeIndexFactory().Build(new SnapshotBuilder()
        .Article("a", "Mali announced an immediate break in diplomatic relations with Ukraine.", "Andriy Yusov spoke of Tinzaouaten.")
        .Article("b", "The Alliance of Sahel States wrote a letter.", "Assimi Goïta leads the transition.")
        .Actor("aes", "Alliance of Sahel States", ActorKind.Body, ("any", "AES"), ("uk", "Альянс держав Сахелю"))
        .Actor("yusov", "Andriy Yusov", ActorKind.Person, ("uk", "Юсов"), ("ru", "Юсов"))
        .Actor("mali", "Mali", ActorKind.State, ("uk", "Малі"), ("ru", "Мали"))
        .Synonyms(("en", "break"), ("en", "cut off"), ("fr", "rompre"), ("fr", "rupture"), ("uk", "розірвати"), ("ru", "разорвать"))
        .Synonyms(("en", "relations"), ("en", "ties"), ("uk", "відносини"), ("ru", "отношения"))
        .Build());

    [Theory]
    [InlineData("Tinzawaten", "tinzaouaten")]
    [InlineData("Yusof", "yusov")]
    [InlineData("relatoins", "relations")]
    [InlineData("Mali", null)]
    [InlineData("Malta", null)]
    [InlineData("what", null)]
    public void AnalyzeQuestion_Spelling_IsRepaired(string word, string? correction) =>
        Term($"about {word}", word, "en").Correction.Should().Be(correction);

    [Theory]
    [InlineData("en", "relatoins")]
    [InlineData("fr", "pris")]
    public void AnalyzeQuestion_WordWithWhichPeopleAsk_IsNotRepaired(string language, string word)
    {
        Correction(new LuceneKnowledgeIndexFactory().Build(Talks().Build())).Should().NotBeNull();
        Correction(new LuceneKnowledgeIndexFactory().Build(
            Talks().Phrasings(new Phrasing([new PassageId("a", "p0")], [$"What {word} here?"]) { Language = language }).Build())).Should().BeNull();

        static SnapshotBuilder Talks() => new SnapshotBuilder().Article("a", "Talks on relations ended in Paris.");

        string? Correction(IKnowledgeIndex index) => index.AnalyzeQuestion($"about {word}", language).Single(t => t.Token.Surface == word).Correction;
    }

    [Theory]
    [InlineData("wich ship came", "wich", "which")]
    [InlineData("since wen", "wen", "when")]
    [InlineData("wat happened", "wat", "what")]
    [InlineData("break wiht Ukraine", "wiht", "with")]
    [InlineData("what dose Mali say", "dose", "does")]
    [InlineData("teh letter", "teh", "the")]
    [InlineData("did thay leave", "thay", "they")]
    public void AnalyzeQuestion_MisspeltFunctionWord_FramesTheQuestion(string text, string word, string meant)
    {
        var term = Term(text, word, "en");

        term.Correction.Should().Be(meant);
        term.IsQuestionWord.Should().BeTrue();
    }

    [Theory]
    [InlineData("about gaza", "gaza")] // not "gave"
    [InlineData("about Wat", "Wat")]
    [InlineData("a moor", "moor")]
    public void AnalyzeQuestion_WordNearAFunctionWord_StaysWhatItIs(string text, string word) =>
        Term(text, word, "en").IsQuestionWord.Should().BeFalse();

    [Theory]
    [InlineData("sahelstates")]
    [InlineData("ukrainerelations")]
    public void AnalyzeQuestion_TwoWordsWrittenAsOne_AreKnown(string word) => Term(word, word, "en").IsKnown.Should().BeTrue();

    [Theory]
    [InlineData("cut ties", "ties", "en", "relat")]
    [InlineData("Mali cut off ties", "cut", "en", "break")]
    [InlineData("la rupture", "rupture", "fr", "break")]
    [InlineData("Коли Малі розірвала відносини", "розірвала", "uk", "break")]
    [InlineData("Коли Малі розірвала відносини", "Малі", "uk", "mali")]
    [InlineData("Мали разорвала отношения", "отношения", "ru", "relat")]
    [InlineData("Мали разорвала отношения", "разорвала", "uk", "break")]
    [InlineData("Хто такий Юсов?", "Юсов", "uk", "andrii yusov")]
    [InlineData("What is the AES?", "AES", "en", "allianc sahel state")]
    [InlineData("Альянс держав Сахелю", "Сахелю", "uk", "allianc sahel state")]
    public void AnalyzeQuestion_Synonym_LeadsToTheWordsOfPassages(string text, string word, string language, string alternative) =>
        Term(text, word, language).Alternatives.Should().Contain(alternative);

    [Fact]
    public void AnalyzeQuestion_PartOfAPhrase_IsNotThePhrase() =>
        Term("Альянс партій", "Альянс", "uk").Alternatives.Should().BeEmpty();

    [Fact]
    public void AnalyzeQuestion_UnknownWord_HasTheLargestIdf()
    {
        var unknown = Term("chocolate", "chocolate", "en");

        unknown.IsKnown.Should().BeFalse();
        unknown.Terms.Should().Equal("chocol");
        unknown.Idf.Should().Be(_index.Idf("chocol"));
    }

    [Theory]
    [InlineData("Please tell me who wrote", "Please", true)]
    [InlineData("Please tell me who wrote", "who", true)]
    [InlineData("Please tell me who wrote", "wrote", false)]
    public void AnalyzeQuestion_QuestionWords_AreMarked(string text, string word, bool isQuestionWord) =>
        Term(text, word, "en").IsQuestionWord.Should().Be(isQuestionWord);

    [Fact]
    public void AnalyzeQuestion_NameWithoutAccent_IsKnown() => Term("Goita", "Goita", "fr").IsKnown.Should().BeTrue();

    [Theory]
    [InlineData("Коли Малі розірвала відносини?", "uk")]
    [InlineData("Когда Мали разорвала отношения?", "ru")]
    [InlineData("La rupture du Mali", "fr")]
    public async Task RetrieveAsync_QuestionInAnotherLanguage_FindsEnglishPassage(string question, string language)
    {
        var found = await _index.RetrieveAsync(new RetrievalQuery(question, language), 3, TestContext.Current.CancellationToken);

        found[0].Passage.Id.Should().Be(new PassageId("a", "p1"));
        found[0].Coverage.Should().BeGreaterThan(.6);
    }

    private static QueryTerm Term(string text, string word, string language) =>
        _index.AnalyzeQuestion(text, language).Single(t => t.Token.Surface == word);
}
