using AwesomeAssertions;
using SahelBot.Core.Drafts;
using SahelBot.Intake.Conflicts;
using SahelBot.Intake.Passages;
using SahelBot.Intake.Tests.Fakes;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Intake.Tests.Conflicts;

public sealed class ConflictFinderTests : IDisposable
{
    private readonly TestFolder _folder = TestFolder.Valid();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Norland's army said that 84 Valdorian soldiers died in the clash at the border with Valdoria on 4 May 2031.", "soldiers-died", "84 Valdorian soldiers", "47 soldiers")]
    [InlineData("Valdoria broke off diplomatic relations with Norland on 7 May 2031, according to its foreign ministry.", "broke-off", "7 May 2031", "5 May 2031")]
    [InlineData("Norland did not supply drones to the rebels of the Union for Peace in northern Valdoria.", "supplied-drones", "Norland did not supply drones to the rebels of the Union for Peace in northern Valdoria.", "Norland supplied drones to the rebels of the Union for Peace in northern Valdoria, Anna Petrov said.")]
    [InlineData("Norland denied that it supplied drones to rebels in northern Valdoria.", "supplied-drones", "Norland denied that it supplied drones to rebels in northern Valdoria.", "Norland supplied drones to the rebels of the Union for Peace in northern Valdoria, Anna Petrov said.")]
    [InlineData("According to Courier: twelve soldiers died in the clash at the border between Valdoria and Norland on 4 May 2031.", "soldiers-died", "twelve soldiers", "47 soldiers")]
    public async Task FindAsync_Contradiction_IsPointedOut(string text, string existing, string draftSays, string existingSays)
    {
        var conflicts = await FindAsync(text);

        conflicts.Should().ContainSingle(c => c.Existing.Slug == existing)
            .Which.Should().BeEquivalentTo(new { Slug = "s", DraftSays = draftSays, ExistingSays = existingSays });
    }

    [Theory]
    [InlineData("Valdoria's defence ministry said that 47 soldiers died in the clash at the border with Norland on 4 May 2031.")]
    [InlineData("Valdoria said that 12 villages near the border with Norland were left by their people in May 2031.")]
    [InlineData("Valdoria recalled its ambassador from Norland on 6 May 2031, foreign minister Anna Petrov announced.")]
    [InlineData("Anna Petrov visited the wounded of the clash at the border on 9 May 2031.")]
    [InlineData("Norland opened three new schools in its northern provinces in 2031.")]
    [InlineData("The Union for Peace broke off diplomatic relations with its allies on 7 May 2031, it announced.")]
    [InlineData("The harvest of apples was not good.")]
    [InlineData("")]
    public async Task FindAsync_SameOrOtherMatter_Silent(string text) => (await FindAsync(text)).Should().BeEmpty();

    [Fact]
    public async Task FindAsync_OwnFormerPassages_AreNotCompared() =>
        (await FindAsync("Valdoria broke off diplomatic relations with Norland on 7 May 2031.", "herald-border")).Should().BeEmpty();

    private Task<IReadOnlyList<DraftConflict>> FindAsync(string text, string? own = null)
    {
        var snapshot = _folder.Snapshot();
        return new ConflictFinder(EngineKnowledge.Open(snapshot), new ActorFinder(snapshot.Actors))
            .FindAsync(own, [("s", text)], "en", TestContext.Current.CancellationToken);
    }
}
