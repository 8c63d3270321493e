using SahelBot.Rendering;
using SahelBot.Testing.Snapshots;
using SahelBot.Tests.Fakes;
using Xunit;

namespace SahelBot.Tests.Rendering;

public class TimelineRendererTests
{
    [Theory]
    [InlineData(80, false)]
    [InlineData(40, true)]
    public void Render_Events_ShowsDateDetailAndSource(int width, bool isTerminal)
    {
        var text = TimelineRenderer.Render(
            [Samples.Entry(), Samples.Entry()], Samples.Snapshot(), "en", new RenderOptions(width, isTerminal));

        TextSnapshot.Match(text, isTerminal ? "terminal" : "plain");
    }

    [Fact]
    public void Render_NoEvents_SaysSo() =>
        TextSnapshot.Match(TimelineRenderer.Render([], Samples.Snapshot(), "fr", new RenderOptions(80, IsTerminal: false)));
}
