using SahelBot.Core.Differences;
using AwesomeAssertions;
using SahelBot.Knowledge.Differences;
using SahelBot.Knowledge.Tests.Folders;
using SahelBot.Testing.Snapshots;
using Xunit;

namespace SahelBot.Knowledge.Tests.Differences;

public sealed class SnapshotComparerTests
{
    [Fact]
    public void Between_SameFolder_IsEmpty()
    {
        using var folder = TemporaryFolder.Valid();

        var difference = SnapshotComparer.Between(folder.Snapshot(), folder.Snapshot());

        difference.IsEmpty.Should().BeTrue();
        difference.ToText().Should().Be($"No difference: both are {difference.To}.\n");
    }

    [Fact]
    public void ToText_ManyChanges_ShowsEachRecord()
    {
        using var folder = TemporaryFolder.Valid();
        var before = folder.Snapshot();
        folder.Replace(ValidFiles.Article, "a photo of Tuareg rebels", "a picture of Tuareg rebels")
            .Replace(ValidFiles.Article, "when=2024-07-29 about=\"tuareg-rebels ukraine\"", "when=2024-07-28 about=\"tuareg-rebels\"")
            .Replace(ValidFiles.Article, "publisher: Kyiv Post", "publisher: The Kyiv Post")
            .Write("articles/new.md", TemporaryFolder.Head + "A new passage. {#new}\n")
            .Replace("timeline.yaml", "date: 2024-07-25/2024-07-27\n  headline", "id: battle\n  date: 2024-07-25/2024-07-27\n  headline")
            .Replace("actors.yaml", "any: [Bamako]", "any: [Bamako, Koulouba]")
            .Replace("contested.yaml", "says: Ukraine denies it.", "says: Ukraine denies all of it.")
            .Replace("gaps.yaml", "id: inquiry-result", "id: inquiry-end")
            .Replace("synonyms.yaml", "sever", "cut");

        var difference = SnapshotComparer.Between(before, folder.Snapshot());

        difference.IsEmpty.Should().BeFalse();
        TextSnapshot.Match(difference.ToText());
    }

    [Fact]
    public void Between_SwappedSnapshots_SwapsAddedAndRemoved()
    {
        using var folder = TemporaryFolder.Valid();
        var before = folder.Snapshot();
        var after = folder.Write("articles/new.md", TemporaryFolder.Head + "A new passage. {#new}\n").Snapshot();

        var there = SnapshotComparer.Between(before, after);
        var back = SnapshotComparer.Between(after, before);

        there.Passages.Should().Equal(new RecordDifference(DifferenceKind.Added, "new#new", "A new passage.", there.Passages[0].Fields));
        back.Passages.Should().Equal(new RecordDifference(DifferenceKind.Removed, "new#new", "A new passage.", back.Passages[0].Fields));
    }
}
