using AwesomeAssertions;
using CsCheck;
using SahelBot.Core.Answers;
using SahelBot.Rendering;
using SahelBot.Testing.Snapshots;
using SahelBot.Tests.Fakes;
using Xunit;

namespace SahelBot.Tests.Rendering;

public class AnswerRendererTests
{
    private const string Hostile = "\u001b[31mred\u001b]8;;http://evil\u0007 [bold]x[/] \u202egnihsihp\u0000\r\n\ud800 end";

    [Theory]
    [InlineData(0, false)]
    [InlineData(80, false)]
    [InlineData(40, false)]
    [InlineData(80, true)]
    [InlineData(40, true)]
    public void Render_Grounded_ShowsSentencesSourcesAndFreshness(int width, bool isTerminal)
    {
        var text = AnswerRenderer.Render(Samples.Grounded(), new RenderOptions(width, isTerminal));

        TextSnapshot.Match(text, Name(width, isTerminal));
    }

    [Theory]
    [InlineData(80, false)]
    [InlineData(80, true)]
    public void Render_Abstained_StandsOut(int width, bool isTerminal)
    {
        var text = AnswerRenderer.Render(Samples.Abstained(), new RenderOptions(width, isTerminal));

        TextSnapshot.Match(text, Name(width, isTerminal));
    }

    [Theory]
    [InlineData(80, false)]
    [InlineData(80, true)]
    public void Render_Clarify_AsksBack(int width, bool isTerminal)
    {
        var text = AnswerRenderer.Render(Samples.Clarify(), new RenderOptions(width, isTerminal));

        TextSnapshot.Match(text, Name(width, isTerminal));
    }

    [Theory]
    [InlineData("uk")]
    [InlineData("ru")]
    [InlineData("fr")]
    public void Render_OtherLanguage_UsesItsWordsAndDates(string language)
    {
        var source = Samples.Source("zn", "У ГУР прокоментували наслідки заяви Юсова про бої біля Тінзауатена");
        var answer = Samples.Grounded() with
        {
            Language = language,
            Sentences = [new AnswerSentence("Речник військової розвідки Андрій Юсов сказав це в ефірі 29 липня 2024 року, повідомляло видання.", [1])],
            Citations = [Samples.Citation(1, Samples.Passage("Текст.", "tekst", source))],
        };

        var text = AnswerRenderer.Render(answer, new RenderOptions(60, IsTerminal: false));

        TextSnapshot.Match(text, language);
    }

    [Fact]
    public void Render_LongAddress_StaysWhole()
    {
        var address = new Uri("https://news.example/" + new string('a', 200) + "#:~:text=Mali%20broke%20off");
        var answer = Samples.Grounded() with { Citations = [Samples.Citation() with { DeepLink = address }] };

        var text = AnswerRenderer.Render(answer, new RenderOptions(40, IsTerminal: false));

        text.Split('\n').Should().Contain("    " + address.AbsoluteUri);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Render_HostileText_ReachesNoTerminalRaw(bool isTerminal)
    {
        var source = Samples.Source("hostile", Hostile) with { Publisher = Hostile, Perspective = Hostile };
        var answer = Samples.Grounded() with
        {
            Sentences = [new AnswerSentence(Hostile, [1])],
            Citations = [Samples.Citation(1, Samples.Passage(Hostile, "h", source))],
            Contested = [new ContestedNotice("c", Hostile)],
            Related = [Hostile],
            KnowledgeVersion = Hostile,
        };

        var text = AnswerRenderer.Render(answer, new RenderOptions(80, isTerminal));

        TextSnapshot.Match(text, Name(80, isTerminal));
        text.Should().NotContain("\u001b[31m").And.NotContain("\u0007").And.NotContain("\u202e").And.NotContain("\0");
    }

    [Fact]
    public void Render_AnyTextAnyWidth_KeepsWordsAndWidth() => Gen.Select(Gen.String, Gen.Int[0, 120]).Sample((text, width) =>
    {
        var options = new RenderOptions(width, IsTerminal: false);
        var page = new Page(options).Add(text).Close();

        var written = page.ToString();
        var lines = written.TrimEnd('\n').Split('\n');
        var words = SafeText.Clean(text).Replace(" ", "", StringComparison.Ordinal);
        written.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Should().Be(words);
        if (width > 0)
        {
            lines.Where(l => !l.Contains("://", StringComparison.Ordinal))
                .Should().OnlyContain(l => TextWidth.Of(l) <= Math.Max(width, 20));
        }
    });

    private static string Name(int width, bool isTerminal) => $"{(isTerminal ? "terminal" : "plain")}{width}";
}
