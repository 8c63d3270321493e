using System.Text.Json;
using AwesomeAssertions;
using CsCheck;
using SahelBot.Core.Publishing;
using SahelBot.Knowledge.Loading;
using SahelBot.Knowledge.Tests.Folders;
using Xunit;

namespace SahelBot.Knowledge.Tests.Loading;

public sealed class IncrementalLoadTests
{
    private static readonly IReadOnlyList<FolderFile> _valid =
        [.. ValidFiles.All.Where(f => f.Key != "README.md").Select(f => new FolderFile(f.Key, f.Value))];

    /// <summary>Files come, go, break and are mended: a loader that is used again says what a new one says.</summary>
    [Fact]
    public void Load_AfterAnyEdits_IsAsFromANewLoader()
    {
        var edit = Gen.Select(Gen.Int[0, _valid.Count - 1], Gen.Int[0, 3], Gen.Double.Unit);
        edit.Array[1, 4].Array[2, 5].Sample(
            loads =>
            {
                var loader = new KnowledgeLoader();
                foreach (var edits in loads)
                {
                    var files = edits.Aggregate(_valid, Apply);

                    Tell(Load(loader, files)).Should().Be(Tell(Load(new KnowledgeLoader(), files)));
                }
            },
            iter: 200);
    }

    [Fact]
    public void Load_OneFileChanged_ParsesTheOthersNoMore()
    {
        var loader = new KnowledgeLoader();
        var before = Load(loader, _valid).Snapshot!;

        var after = Load(
            loader, [.. _valid.Select(f => f with { Text = f.Text.Replace("Result of the inquiry", "Outcome", StringComparison.Ordinal) })]).Snapshot!;

        after.Gaps.Select(g => g.Topic).Should().Equal("Outcome");
        after.Actors.Should().Equal(before.Actors, (a, b) => ReferenceEquals(a, b));
        after.Events.Should().Equal(before.Events, (a, b) => ReferenceEquals(a, b));
        after.Articles.Select(a => a.Source).Should().Equal(before.Articles.Select(a => a.Source), (a, b) => ReferenceEquals(a, b));
    }

    [Fact]
    public async Task Load_FromManyThreads_IsAsFromOne()
    {
        var loader = new KnowledgeLoader();
        var other = Apply(_valid, (0, 2, 0.5));
        var expected = (Tell(Load(new KnowledgeLoader(), _valid)), Tell(Load(new KnowledgeLoader(), other)));

        var told = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(
            () => (i, Tell(Load(loader, i % 2 == 0 ? _valid : other))), TestContext.Current.CancellationToken)));

        told.Should().OnlyContain(t => t.Item2 == (t.i % 2 == 0 ? expected.Item1 : expected.Item2));
    }

    private static IReadOnlyList<FolderFile> Apply(IReadOnlyList<FolderFile> files, (int File, int Kind, double Place) edit)
    {
        var at = edit.File % files.Count;
        var text = files[at].Text;
        var place = (int)(edit.Place * text.Length);
        return edit.Kind switch
        {
            0 => [.. files.Where((_, i) => i != at)],
            1 => [.. files.Select((f, i) => i == at ? f with { Text = text[..place] } : f)],
            2 => [.. files.Select((f, i) => i == at ? f with { Text = text[..place] + "mali" + text[place..] } : f)],
            _ => [.. files.Select((f, i) => i == at ? f with { Text = text.Replace("inquiry", "hearing", StringComparison.Ordinal) } : f)],
        };
    }

    private static LoadResult Load(KnowledgeLoader loader, IReadOnlyList<FolderFile> files) =>
        loader.Load(files, new LoadOptions(), TestContext.Current.CancellationToken);

    private static string Tell(LoadResult result) =>
        string.Join('\n', result.Problems) + JsonSerializer.Serialize(result.Files) + JsonSerializer.Serialize(result.Snapshot);
}
