using AwesomeAssertions;
using Microsoft.SemanticKernel;
using SahelBot.Answering.Plugins;
using SahelBot.Answering.Tests.Engine;
using SahelBot.Retrieval.Languages;
using SahelBot.Retrieval.Search;
using Xunit;

namespace SahelBot.Answering.Tests.Plugins;

/// <summary>The functions as a language model gets them: through a kernel, by name, with arguments by name.</summary>
public sealed class KnowledgePluginTests
{
    private readonly Kernel _kernel = new();

    public KnowledgePluginTests()
    {
        var search = new PassageTextSearch(() => Lighthouse.Bench.Index, new LanguageDetector());
        _kernel.Plugins.AddFromObject(new KnowledgePlugin(Lighthouse.Engine, search), KnowledgePlugin.Name);
    }

    [Fact]
    public void Plugin_Functions_AreDescribedToTheModel()
    {
        var functions = _kernel.Plugins[KnowledgePlugin.Name].GetFunctionsMetadata();

        functions.Select(f => f.Name).Should().BeEquivalentTo("search", "timeline", "actor", "both_sides");
        functions.Should().AllSatisfy(f => f.Description.Should().NotBeEmpty());
        functions.SelectMany(f => f.Parameters).Should().AllSatisfy(p => p.Description.Should().NotBeEmpty());
    }

    [Fact]
    public async Task Search_Question_GivesPassagesBestFirst()
    {
        var found = await InvokeAsync<IReadOnlyList<FoundPassage>>("search", ("question", "windows of the lantern room"), ("limit", 2));

        found.Should().HaveCountLessThanOrEqualTo(2);
        found![0].Should().BeEquivalentTo(new
        {
            Id = "herald#windows",
            Title = "Lighthouse closed after the storm",
            Publisher = "Skerry Herald",
            Url = "https://example.org/herald",
        });
        found[0].Text.Should().Contain("17 windows");
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-5, 1)]
    [InlineData(1000, 20)]
    public async Task Search_LimitOutOfRange_IsTakenAsTheNearest(int limit, int most)
    {
        var found = await InvokeAsync<IReadOnlyList<FoundPassage>>("search", ("question", "lighthouse"), ("limit", limit));

        found!.Count.Should().BeInRange(1, most);
    }

    [Fact]
    public async Task Search_NothingFits_GivesNothing() =>
        (await InvokeAsync<IReadOnlyList<FoundPassage>>("search", ("question", "xqzzy"))).Should().BeEmpty();

    [Fact]
    public async Task Timeline_Filter_GivesEventsWithTheirPassages()
    {
        var found = await InvokeAsync<IReadOnlyList<FoundEvent>>("timeline", ("from", "2021-03"), ("to", "2021"), ("actor", "Skerry Trust"));

        var closed = found.Should().ContainSingle().Subject;
        closed.When.Should().Be("2021-03-03");
        closed.Passages.Should().Equal("herald#closed");
    }

    [Fact]
    public async Task Timeline_BlankOrUnreadableFilter_NarrowsNothing() =>
        (await InvokeAsync<IReadOnlyList<FoundEvent>>("timeline", ("from", "soon"), ("to", ""), ("actor", " "), ("category", "")))
            .Should().HaveCount(4);

    [Fact]
    public async Task Timeline_Category_Narrows() =>
        (await InvokeAsync<IReadOnlyList<FoundEvent>>("timeline", ("category", "weather"))).Should().ContainSingle();

    [Fact]
    public async Task Actor_Name_GivesTheLineAndItsPassages()
    {
        var found = await InvokeAsync<FoundActor>("actor", ("name", "agnes tait"));

        found.Should().BeEquivalentTo(
            new FoundActor("agnes", "Agnes Tait", "person", "Agnes Tait is the keeper of the lighthouse.", ["herald#lamp"]));
    }

    [Fact]
    public async Task Actor_Unknown_GivesNull() => (await InvokeAsync<FoundActor>("actor", ("name", "Napoleon"))).Should().BeNull();

    [Fact]
    public async Task BothSides_Topic_GivesEverySourcedPosition()
    {
        var found = await InvokeAsync<FoundDispute>("both_sides", ("topic", "warnings about the sea wall"));

        found!.Id.Should().Be("sea-wall");
        found.Positions.Select(p => p.Holder).Should().Equal("Skerry Trust", "Harbour Council");
        found.Positions.Should().AllSatisfy(p => p.Passages.Should().NotBeEmpty());
    }

    [Fact]
    public async Task BothSides_NoDispute_GivesNull() =>
        (await InvokeAsync<FoundDispute>("both_sides", ("topic", "cinnamon buns"))).Should().BeNull();

    private async Task<T?> InvokeAsync<T>(string function, params (string Name, object? Value)[] arguments)
    {
        var given = new KernelArguments();
        foreach (var (name, value) in arguments)
        {
            given[name] = value;
        }

        var result = await _kernel.InvokeAsync(KnowledgePlugin.Name, function, given, TestContext.Current.CancellationToken);
        return result.GetValue<T>();
    }
}
