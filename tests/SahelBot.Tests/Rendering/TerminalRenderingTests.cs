using System.Text;
using System.Text.RegularExpressions;
using AwesomeAssertions;
using SahelBot.Chat.Documents;
using SahelBot.Chat.Replies;
using SahelBot.Rendering;
using SahelBot.Testing.Documents;
using SahelBot.Testing.Snapshots;
using Xunit;

namespace SahelBot.Tests.Rendering;

public class TerminalRenderingTests : RenderingContract
{
    private static readonly IReadOnlyList<IReadOnlyList<ReplyButton>> _buttons =
    [
        [new("📚 Sources", "s"), new("⚖️ Both sides", "b")],
        [new("👍", "g"), new("👎", "n")],
    ];

    [Theory]
    [InlineData(0, false)]
    [InlineData(80, false)]
    [InlineData(80, true)]
    [InlineData(40, true)]
    public void Render_FullAnswer_LooksLikeThis(int width, bool isTerminal)
    {
        var text = DocumentRenderer.Render(SampleDocument.Answer(), _buttons, new RenderOptions(width, isTerminal));

        TextSnapshot.Match(text, $"{(isTerminal ? "terminal" : "plain")}{width}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Render_Abstention_StandsOut(bool isTerminal)
    {
        var text = DocumentRenderer.Render(SampleDocument.Abstention(), new RenderOptions(80, isTerminal));

        TextSnapshot.Match(text, isTerminal ? "terminal" : "plain");
    }

    [Fact]
    public void Render_Piped_HoldsNoEscape() =>
        DocumentRenderer.Render(SampleDocument.Answer(), _buttons, new RenderOptions(80, IsTerminal: false)).Should().NotContain("\u001b");

    protected override IReadOnlyList<ShownMessage> Show(Document document) =>
        [Read(DocumentRenderer.Render(document, new RenderOptions(80, IsTerminal: true)))];

    /// <summary>A terminal scrolls; only an unfinished line would run into what comes next.</summary>
    protected override bool Fits(ShownMessage message) => message.Text.EndsWith('\n');

    /// <summary>A terminal acts on escape sequences, and <see cref="Read"/> takes none but colours and links.</summary>
    protected override IEnumerable<string> FindActive(ShownMessage message) => message.Text.Where(char.IsControl).Where(c => c != '\n').Select(c => $"{(int)c:x}");

    /// <summary>Reads colours and hyperlinks (OSC 8); any other escape character stays in the text.</summary>
    private static ShownMessage Read(string written)
    {
        var text = new StringBuilder();
        var links = new List<ShownLink>();
        var (target, start, at) = ("", 0, 0);
        foreach (var escape in Regex.Matches(written, "\u001b\\[[0-9]+m|\u001b\\]8;;(?<target>[^\u001b]*)\u001b\\\\", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10)).Cast<Match>())
        {
            text.Append(written, at, escape.Index - at);
            at = escape.Index + escape.Length;
            if (escape.Groups["target"] is not { Success: true } group)
            {
                continue;
            }

            if (target.Length > 0)
            {
                links.Add(new ShownLink(text.ToString(start, text.Length - start), target));
            }

            (target, start) = (group.Value, text.Length);
        }

        text.Append(written, at, written.Length - at);
        target.Should().BeEmpty("every link is closed");
        return new ShownMessage(text.ToString(), links);
    }
}
