using AwesomeAssertions;
using SahelBot.Core.Chats;
using SahelBot.Core.Drafts;
using Xunit;

namespace SahelBot.Testing.Storage.Moderation;

/// <summary>What every <see cref="IDraftStore"/> promises.</summary>
public abstract class DraftStoreContract : StorageContract
{
    private static readonly DraftId _id = new("d1");

    private IDraftStore Store => Ports.Drafts;

    [Fact]
    public async Task FindAsync_Added_ComesBackWhole()
    {
        var withGap = Draft("d1") with { Gap = new ExchangeId("e1") };
        await Store.AddAsync(withGap, Token);
        await Store.AddAsync(Draft("d2"), Token);

        (await Store.FindAsync(_id, Token)).Should().Be(withGap);
        (await Store.FindAsync(new DraftId("d2"), Token)).Should().Be(Draft("d2"));
        (await Store.FindAsync(new DraftId("D1"), Token)).Should().BeNull();
    }

    [Fact]
    public async Task FindAsync_LongText_ComesBackLetterByLetter()
    {
        var draft = Draft("d1") with { Text = string.Concat(Enumerable.Repeat("Тінзауатен \0 “x”\n", 50_000)) };
        await Store.AddAsync(draft, Token);

        (await Store.FindAsync(_id, Token))!.Text.Should().Be(draft.Text);
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(2, "d3 d1")]
    [InlineData(9, "d3 d1 d2")]
    public async Task OpenAsync_Limit_GivesTheLatestFirstWithoutClosedOnes(int limit, string expected)
    {
        await Store.AddAsync(Draft("d1", minutes: 2), Token);
        await Store.AddAsync(Draft("d2", minutes: 1), Token);
        await Store.AddAsync(Draft("d3", minutes: 3), Token);
        await Store.AddAsync(Draft("d4", minutes: 4), Token);
        await Store.ReplaceAsync(Next(Draft("d4", minutes: 4)) with { State = DraftState.Discarded }, Token);

        var open = await Store.OpenAsync(limit, Token);

        string.Join(' ', open.Select(d => d.Id)).Should().Be(expected);
    }

    [Fact]
    public async Task ReplaceAsync_NextRevision_TakesItsPlace()
    {
        await Store.AddAsync(Draft("d1"), Token);
        await Store.AddAsync(Draft("d2"), Token);
        var next = Next(Draft("d1")) with
        {
            Text = "another", Origin = "letter.md", Gap = new ExchangeId("e2"), By = Moderator("bo"), At = At(9), State = DraftState.Approved,
        };

        var replaced = await Store.ReplaceAsync(next, Token);

        replaced.Should().BeTrue();
        (await Store.FindAsync(_id, Token)).Should().Be(next);
        (await Store.FindAsync(new DraftId("d2"), Token)).Should().Be(Draft("d2"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task ReplaceAsync_NotTheNextRevision_IsRefused(int revision)
    {
        await Store.AddAsync(Draft("d1"), Token);
        var second = Next(Draft("d1"));
        await Store.ReplaceAsync(second, Token);

        var replaced = await Store.ReplaceAsync(Draft("d1") with { Revision = revision, Text = "late" }, Token);

        replaced.Should().BeFalse();
        (await Store.FindAsync(_id, Token)).Should().Be(second);
    }

    [Theory]
    [InlineData(DraftState.Approved)]
    [InlineData(DraftState.Discarded)]
    public async Task ReplaceAsync_ClosedOrUnknown_IsRefused(DraftState state)
    {
        await Store.AddAsync(Draft("d1"), Token);
        var closed = Next(Draft("d1")) with { State = state };
        await Store.ReplaceAsync(closed, Token);

        (await Store.ReplaceAsync(Next(closed), Token)).Should().BeFalse();
        (await Store.ReplaceAsync(Next(Draft("d9")), Token)).Should().BeFalse();
        (await Store.FindAsync(_id, Token)).Should().Be(closed);
    }

    [Fact]
    public async Task ReplaceAsync_ManyModeratorsAtOnce_OneWins()
    {
        await Store.AddAsync(Draft("d1"), Token);
        var winners = new System.Collections.Concurrent.ConcurrentBag<string>();

        await AtOnceAsync(30, async i =>
        {
            if (await Store.ReplaceAsync(Next(Draft("d1")) with { Text = $"text {i}" }, Token))
            {
                winners.Add($"text {i}");
            }
        });

        winners.Should().Equal((await Store.FindAsync(_id, Token))!.Text);
    }

    [Fact]
    public async Task PurgeAsync_OldDrafts_DeletesClosedOnesOnly()
    {
        await Store.AddAsync(Draft("d1", minutes: -2), Token);
        await Store.AddAsync(Draft("d2", minutes: -2), Token);
        await Store.AddAsync(Draft("d3", minutes: 1), Token);
        await Store.ReplaceAsync(Next(Draft("d2", minutes: -1)) with { State = DraftState.Approved }, Token);
        await Store.ReplaceAsync(Next(Draft("d3", minutes: 1)) with { State = DraftState.Approved }, Token);

        var purged = await Ports.Retention.PurgeAsync(Noon, Noon, Token);

        purged.Should().Be(1);
        (await Store.FindAsync(_id, Token)).Should().NotBeNull();
        (await Store.FindAsync(new DraftId("d2"), Token)).Should().BeNull();
        (await Store.FindAsync(new DraftId("d3"), Token)).Should().NotBeNull();
    }

    [Fact]
    public async Task OpenAsync_NegativeLimit_Throws()
    {
        var act = () => Store.OpenAsync(-1, Token);

        await act.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    [Fact]
    public Task AnyCall_Cancelled_Throws() => AssertCancelledAsync(
        t => Store.AddAsync(Draft("d1"), t),
        t => Store.FindAsync(_id, t),
        t => Store.OpenAsync(1, t),
        t => Store.ReplaceAsync(Draft("d1"), t));

    private static Draft Draft(string id, int minutes = 0) => new()
    {
        Id = new DraftId(id),
        Text = $"---\nid: {id}\n---\nТінзауатен — “break”\n",
        Origin = "https://example.org/letter?a=1",
        By = Moderator("ada"),
        At = At(minutes),
    };

    private static Draft Next(Draft draft) => draft with { Revision = draft.Revision + 1 };
}
