using AwesomeAssertions;
using Microsoft.Extensions.Time.Testing;
using SahelBot.Chat.Limits;
using SahelBot.Core.Chats;
using Xunit;

namespace SahelBot.Chat.Tests.Limits;

public sealed class ChatLimiterTests : IDisposable
{
    private static readonly PersonKey _anna = new("anna");
    private static readonly PlaceKey _hall = new("hall");
    private readonly FakeTimeProvider _clock = new();
    private readonly ChatLimiter _limiter;

    public ChatLimiterTests() => _limiter = new ChatLimiter(Limits(3, 5, 8), _clock);

    public void Dispose() => _limiter.Dispose();

    [Fact]
    public void Take_WithinLimits_IsAllowed() =>
        Enumerable.Range(0, 3).Should().OnlyContain(_ => _limiter.Take(_anna, _hall, false).IsAllowed);

    [Fact]
    public void Take_OverPersonLimit_TellsTheWaitOnce()
    {
        Take(3, _anna, _hall);

        var first = _limiter.Take(_anna, _hall, false);
        var second = _limiter.Take(_anna, _hall, false);

        first.Kind.Should().Be(LimitKind.Person);
        first.Wait.Should().BeCloseTo(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(1));
        (first.IsNoticeDue, second.IsNoticeDue).Should().Be((true, false));
    }

    [Fact]
    public void Take_AfterTheWait_IsAllowedAgain()
    {
        Take(4, _anna, _hall);
        _clock.Advance(TimeSpan.FromSeconds(21));

        _limiter.Take(_anna, _hall, false).IsAllowed.Should().BeTrue();
    }

    [Fact]
    public void Take_AfterTheWaitAndOverAgain_TellsAgain()
    {
        Take(4, _anna, _hall);
        _clock.Advance(TimeSpan.FromSeconds(21));
        Take(1, _anna, _hall);

        _limiter.Take(_anna, _hall, false).IsNoticeDue.Should().BeTrue();
    }

    [Fact]
    public void Take_ManyInOnePlace_PlaceIsLimited()
    {
        for (var i = 0; i < 5; i++)
        {
            Take(1, new PersonKey($"p{i}"), _hall);
        }

        _limiter.Take(_anna, _hall, false).Kind.Should().Be(LimitKind.Place);
    }

    [Fact]
    public void Take_ManyEverywhere_AllAreLimitedModeratorsToo()
    {
        for (var i = 0; i < 8; i++)
        {
            Take(1, new PersonKey($"p{i}"), new PlaceKey($"c{i}"));
        }

        _limiter.Take(_anna, _hall, isModerator: true).Kind.Should().Be(LimitKind.Overall);
    }

    [Fact]
    public void Take_Moderator_IsHeldBackByTheOverallLimitOnly() =>
        Enumerable.Range(0, 8).Should().OnlyContain(_ => _limiter.Take(_anna, _hall, true).IsAllowed);

    [Fact]
    public void Take_RefusedByOneLimit_CostsNothingOfTheOthers()
    {
        Take(50, _anna, _hall);

        _limiter.Take(new PersonKey("bert"), _hall, false).IsAllowed.Should().BeTrue();
    }

    [Fact]
    public void Take_IdleForLong_IsForgotten()
    {
        using var limiter = new ChatLimiter(Limits(3, 5, 1_000_000), _clock);
        for (var i = 0; i < 1000; i++)
        {
            limiter.Take(new PersonKey($"p{i}"), new PlaceKey($"c{i}"), false);
        }

        _clock.Advance(TimeSpan.FromMinutes(2));
        limiter.Take(_anna, _hall, false);

        limiter.Count.Should().Be(2);
    }

    [Fact]
    public async Task Take_ManyAtOnce_NeverAllowsMoreThanThereIs()
    {
        using var limiter = new ChatLimiter(Limits(50, 80, 100), _clock);
        var allowed = 0;

        await Parallel.ForAsync(0, 2000, TestContext.Current.CancellationToken, (i, _) =>
        {
            if (limiter.Take(new PersonKey($"p{i % 3}"), new PlaceKey($"c{i % 2}"), false).IsAllowed)
            {
                Interlocked.Increment(ref allowed);
            }

            return ValueTask.CompletedTask;
        });

        allowed.Should().Be(100);
    }

    private static ChatLimits Limits(int person, int place, int overall) => new(
        new Rate(person, TimeSpan.FromMinutes(1)), new Rate(place, TimeSpan.FromMinutes(1)), new Rate(overall, TimeSpan.FromMinutes(1)));

    private void Take(int times, PersonKey person, PlaceKey place)
    {
        for (var i = 0; i < times; i++)
        {
            _limiter.Take(person, place, false);
        }
    }
}
