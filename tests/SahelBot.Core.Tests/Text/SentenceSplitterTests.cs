using AwesomeAssertions;
using CsCheck;
using SahelBot.Core.Text;
using Xunit;

namespace SahelBot.Core.Tests.Text;

public sealed class SentenceSplitterTests
{
    private static readonly string[] _parts =
    [
        "Mali", " ", " ", ". ", ".", "! ", "? ", "… ", "U.S.", "\"", "«", "»", "“", "”", "(", ")", "г.", "\n\n", "3.5", "а", "Б",
    ];

    private static readonly Gen<string> _prose =
        Gen.Int[0, _parts.Length - 1].List[0, 40].Select(chosen => string.Concat(chosen.Select(i => _parts[i])));

    [Theory]
    [InlineData("Mali broke relations. Niger followed.", "Mali broke relations.|Niger followed.")]
    [InlineData("Mr. Kuleba met Gen. Goita. They spoke.", "Mr. Kuleba met Gen. Goita.|They spoke.")]
    [InlineData("The U.S. Embassy said so. He left.", "The U.S. Embassy said so.|He left.")]
    [InlineData("He went to the U.S. The army stayed.", "He went to the U.S.|The army stayed.")]
    [InlineData("Resolution No. 2391 passed. No. He denied it.", "Resolution No. 2391 passed.|No.|He denied it.")]
    [InlineData("Groups, e.g. JNIM, attacked. J. Smith wrote it.", "Groups, e.g. JNIM, attacked.|J. Smith wrote it.")]
    [InlineData("It rose 3.5 per cent. 47 soldiers died.", "It rose 3.5 per cent.|47 soldiers died.")]
    [InlineData("He waited... Then he left… And came back.", "He waited...|Then he left…|And came back.")]
    [InlineData("He waited... and left.", "He waited... and left.")]
    [InlineData("He said: \"We won.\" Then he left.", "He said: \"We won.\"|Then he left.")]
    [InlineData("\"We won. They lost,\" he said. It ended.", "\"We won. They lost,\" he said.|It ended.")]
    [InlineData("He wrote “We won. They lost”. It ended.", "He wrote “We won. They lost”.|It ended.")]
    [InlineData("It fell (see map. Page 2). It rose.", "It fell (see map. Page 2).|It rose.")]
    [InlineData("It fell. (Nobody saw it.) It rose.", "It fell.|(Nobody saw it.)|It rose.")]
    [InlineData("Is it so? Yes! It is.", "Is it so?|Yes!|It is.")]
    [InlineData("On Aug. 4 Mali broke. At 5 p.m. Niger followed.", "On Aug. 4 Mali broke.|At 5 p.m. Niger followed.")]
    [InlineData("One.[1] Two. [2] Three.", "One.[1]|Two. [2]|Three.")]
    [InlineData("1. First point. 2. Second point.", "1. First point.|2. Second point.")]
    [InlineData("M. Diop a parlé. Mme. Ba aussi.", "M. Diop a parlé.|Mme. Ba aussi.")]
    [InlineData("Il a dit : « Nous avons gagné. C'est fini ! » Puis il est parti.", "Il a dit : « Nous avons gagné. C'est fini ! »|Puis il est parti.")]
    [InlineData("Quoi ? dit-il. Rien !", "Quoi ? dit-il.|Rien !")]
    [InlineData("В 2024 г. Мали разорвала отношения. Нигер — тоже.", "В 2024 г. Мали разорвала отношения.|Нигер — тоже.")]
    [InlineData("Это было в 2024 г. Однако всё изменилось.", "Это было в 2024 г.|Однако всё изменилось.")]
    [InlineData("В. В. Путин и т. д. и т.п. молчали. Всё.", "В. В. Путин и т. д. и т.п. молчали.|Всё.")]
    [InlineData("Він сказав: «Так. Ми тут». Це 5 млн. грн. за рік.", "Він сказав: «Так. Ми тут».|Це 5 млн. грн. за рік.")]
    [InlineData("У серпні 2024 р. Малі розірвала відносини. Є заява.", "У серпні 2024 р. Малі розірвала відносини.|Є заява.")]
    [InlineData("Він сказав: „Так. Ні“. Є.", "Він сказав: „Так. Ні“.|Є.")]
    [InlineData("One \" quote left open. Two.", "One \" quote left open.|Two.")]
    [InlineData("One (bracket left open. Two.", "One (bracket left open.|Two.")]
    [InlineData("A heading\n\nthen text", "A heading|then text")]
    [InlineData("One line\nof two. Next", "One line\nof two.|Next")]
    [InlineData("It's Mali's. Ukraine’s too. It is ‘so. Or so’ here.", "It's Mali's.|Ukraine’s too.|It is ‘so. Or so’ here.")]
    public void Split_Text_GivesSentences(string text, string expected) =>
        SentenceSplitter.Split(text).Should().Equal(expected.Split('|'));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n ")]
    [InlineData(null)]
    public void Split_Nothing_GivesNothing(string? text) => SentenceSplitter.Split(text!).Should().BeEmpty();

    [Fact]
    public void Split_AnyText_LosesOnlyWhiteSpace() =>
        Gen.OneOf(Gen.String, _prose).Sample(text => Bare(string.Concat(SentenceSplitter.Split(text))) == Bare(text));

    [Fact]
    public void Split_AnyText_GivesTrimmedSentencesThatAreNotEmpty() =>
        Gen.OneOf(Gen.String, _prose).Sample(text => SentenceSplitter.Split(text).All(s => s.Length > 0 && s == s.Trim()));

    [Fact]
    public void Split_AnyProse_NeverSplitsInsideGuillemets() =>
        _prose.Where(text => !text.Contains('«') && !text.Contains('»'))
            .Select(text => $"He said: «{text}» and left.")
            .Sample(text => SentenceSplitter.Split(text).Any(s => s.Contains('«') && s.Contains('»')));

    [Theory]
    [InlineData("(")]
    [InlineData("«")]
    [InlineData("(»")]
    [InlineData("\n ")]
    [InlineData("A. ")]
    [InlineData("[1")]
    [InlineData("\" ")]
    [InlineData("«.) ")]
    public void Split_LongHostileText_TakesLinearTime(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 200_000));

        var sentences = SentenceSplitter.Split(text);

        Bare(string.Concat(sentences)).Length.Should().Be(Bare(text).Length);
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
