using AwesomeAssertions;
using SahelBot.Core.Chats;
using Xunit;

namespace SahelBot.Testing.Storage.Moderation;

/// <summary>What every <see cref="IPauseStore"/> promises.</summary>
public abstract class PauseStoreContract : StorageContract
{
    private static readonly PlaceKey _here = new("here");

    private static readonly Pause[] _all =
    [
        new(null, null, Moderator("ada"), At(1)), new("telegram", null, Moderator("ada"), At(2)),
        new("discord", null, Moderator("bo"), At(3)), new("telegram", _here, Moderator("bo"), At(4)),
        new("telegram", new PlaceKey("there"), Moderator("bo"), At(5)),
    ];

    private IPauseStore Store => Ports.Pauses;

    [Fact]
    public async Task ListAsync_Added_ComesBackWhole()
    {
        await AddAllAsync();

        (await Store.ListAsync(Token)).Should().BeEquivalentTo(_all);
    }

    [Fact]
    public async Task AddAsync_PausedAlready_KeepsWhoWasFirst()
    {
        await AddAllAsync();

        foreach (var pause in _all)
        {
            (await Store.AddAsync(pause with { By = Moderator("cy"), At = At(9) }, Token)).Should().BeFalse();
        }

        (await Store.ListAsync(Token)).Should().BeEquivalentTo(_all);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task RemoveAsync_OneOfThem_EndsThatOneOnce(int which)
    {
        await AddAllAsync();

        (await Store.RemoveAsync(_all[which].Platform, _all[which].Place, Token)).Should().BeTrue();
        (await Store.RemoveAsync(_all[which].Platform, _all[which].Place, Token)).Should().BeFalse();

        (await Store.ListAsync(Token)).Should().BeEquivalentTo(_all.Where((_, i) => i != which));
    }

    [Fact]
    public async Task PurgeAsync_OldPause_Stays()
    {
        await Store.AddAsync(_all[3] with { At = At(-1_000_000) }, Token);

        await Ports.Retention.PurgeAsync(Noon, Noon, Token);

        (await Store.ListAsync(Token)).Should().ContainSingle();
    }

    [Fact]
    public async Task AddAsync_ManyAtOnce_PausesOnce()
    {
        var added = 0;

        await AtOnceAsync(30, async _ =>
        {
            if (await Store.AddAsync(_all[0], Token))
            {
                Interlocked.Increment(ref added);
            }
        });

        added.Should().Be(1);
    }

    [Fact]
    public Task AnyCall_Cancelled_Throws() => AssertCancelledAsync(
        t => Store.AddAsync(_all[0], t),
        t => Store.RemoveAsync("telegram", _here, t),
        t => Store.ListAsync(t));

    private async Task AddAllAsync()
    {
        foreach (var pause in _all)
        {
            (await Store.AddAsync(pause, Token)).Should().BeTrue();
        }
    }
}
