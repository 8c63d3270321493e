using AwesomeAssertions;
using SahelBot.Knowledge.Statistics;
using SahelBot.Knowledge.Tests.Folders;
using SahelBot.Testing.Snapshots;
using Xunit;

namespace SahelBot.Knowledge.Tests.Statistics;

public sealed class KnowledgeStatisticsTests
{
    [Fact]
    public void ToText_ValidFolder_ShowsAllFigures()
    {
        using var folder = TemporaryFolder.Valid();
        var result = folder.Load();

        TextSnapshot.Match(KnowledgeStatistics.Of(result.Snapshot!, result.Problems).ToText());
    }

    [Fact]
    public void ToText_FolderWithoutDates_SaysSo()
    {
        using var folder = TemporaryFolder.WithBody("He waited.\n");
        var result = folder.Load();

        var figures = KnowledgeStatistics.Of(result.Snapshot!, result.Problems);

        figures.AsOf.Should().BeNull();
        figures.Warnings.Should().Be(1);
        TextSnapshot.Match(figures.ToText());
    }

    [Fact]
    public void Of_NameOfTwoActors_IsAmbiguous()
    {
        using var folder = TemporaryFolder.Valid().Replace("actors.yaml", "aliases: {en: [Yusov]}", "aliases: {en: [BAMAKO]}");
        var result = folder.Load();

        KnowledgeStatistics.Of(result.Snapshot!, result.Problems).AmbiguousNames.Should().Equal(new NamedCount("Bamako", 2));
    }
}
