using AwesomeAssertions;
using SahelBot.Core.Platforms;
using Xunit;

namespace SahelBot.Testing.Storage;

/// <summary>What every <see cref="IOutbox"/> promises.</summary>
public abstract class OutboxContract : StorageContract
{
    private IOutbox Outbox => Ports.Outbox;

    [Fact]
    public async Task OpenAsync_Planned_ComesBackWholeByUpdateAndPart()
    {
        OutboxCall[] second = [Call(20, 1, "q", "o", "s") with { Hint = 3 }, Call(20, 0), Call(20, 11), Call(20, 2)];
        await Outbox.PlanAsync("t", 20, second, Noon, Token);
        await Outbox.PlanAsync("t", 3, [Call(3)], Noon, Token);

        var open = await Outbox.OpenAsync("t", Token);

        open.Should().Equal(Call(3), second[1], second[0], second[3], second[2]);
    }

    [Fact]
    public async Task PlanAsync_WaitingUpdate_IsDoneWithIt()
    {
        await Ports.Inbox.AddAsync("t", [new InboxUpdate(1, "one"), new InboxUpdate(2, "two")], Noon, Token);
        await Outbox.PlanAsync("t", 1, [Call(1)], At(1), Token);

        (await Ports.Inbox.PendingAsync("t", Token)).Should().Equal(new InboxUpdate(2, "two"));
        (await Ports.Inbox.AddAsync("t", [new InboxUpdate(1, "one")], At(2), Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task PlanAsync_NoCalls_IsDoneWithTheUpdate()
    {
        await Ports.Inbox.AddAsync("t", [new InboxUpdate(1, "one")], Noon, Token);
        await Outbox.PlanAsync("t", 1, [], At(1), Token);

        (await Ports.Inbox.PendingAsync("t", Token)).Should().BeEmpty();
        (await Outbox.OpenAsync("t", Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task PlanAsync_SecondTime_IsIgnored()
    {
        await Ports.Inbox.AddAsync("t", [new InboxUpdate(1, "one")], Noon, Token);
        await Outbox.PlanAsync("t", 1, [Call(1)], Noon, Token);
        await Outbox.PlanAsync("t", 1, [Call(1) with { Payload = "other" }, Call(1, 1)], Noon, Token);
        await Outbox.PlanAsync("t", 2, [Call(2)], Noon, Token);
        await Outbox.PlanAsync("t", 2, [Call(2, 1)], Noon, Token);

        (await Outbox.OpenAsync("t", Token)).Should().Equal(Call(1), Call(2));
    }

    [Fact]
    public async Task PlanAsync_AfterComplete_IsIgnored()
    {
        await Ports.Inbox.AddAsync("t", [new InboxUpdate(1, "one")], Noon, Token);
        await Ports.Inbox.CompleteAsync("t", 1, Noon, Token);
        await Outbox.PlanAsync("t", 1, [Call(1)], Noon, Token);

        (await Outbox.OpenAsync("t", Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task PlanAsync_CallsThatDoNotFit_AreRefusedAndTheUpdateWaits()
    {
        await Ports.Inbox.AddAsync("t", [new InboxUpdate(1, "one")], Noon, Token);

        var foreign = () => Outbox.PlanAsync("t", 1, [Call(2)], Noon, Token);
        var twice = () => Outbox.PlanAsync("t", 1, [Call(1), Call(1)], Noon, Token);

        await foreign.Should().ThrowAsync<ArgumentException>();
        await twice.Should().ThrowAsync<ArgumentException>();
        (await Ports.Inbox.PendingAsync("t", Token)).Should().ContainSingle();
        (await Outbox.OpenAsync("t", Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task DoubtAsync_ThenRetract_IsPlannedAgain()
    {
        await Outbox.PlanAsync("t", 1, [Call(1), Call(1, 1)], Noon, Token);

        await Outbox.DoubtAsync("t", 1, 0, 77, At(1), Token);
        var doubted = await Outbox.OpenAsync("t", Token);
        await Outbox.RetractAsync("t", 1, 0, Token);
        var retracted = await Outbox.OpenAsync("t", Token);

        doubted.Should().Equal(Call(1) with { State = OutboxState.InDoubt, Hint = 77 }, Call(1, 1));
        retracted[0].State.Should().Be(OutboxState.Planned);
        retracted[0].Payload.Should().Be(Call(1).Payload);
    }

    [Fact]
    public async Task DoubtAsync_SecondTry_HasTheLatestHint()
    {
        await Outbox.PlanAsync("t", 1, [Call(1)], Noon, Token);

        await Outbox.DoubtAsync("t", 1, 0, 77, At(1), Token);
        await Outbox.DoubtAsync("t", 1, 0, 78, At(2), Token);

        (await Outbox.OpenAsync("t", Token))[0].Hint.Should().Be(78);
    }

    [Theory]
    [InlineData("settled")]
    [InlineData("failed")]
    [InlineData("unknown")]
    public async Task DoubtAsync_NotOpen_Throws(string state)
    {
        await Outbox.PlanAsync("t", 1, state == "unknown" ? [] : [Call(1)], Noon, Token);
        await (state == "settled" ? Outbox.SettleAsync("t", 1, 0, 5, Noon, Token) : Outbox.FailAsync("t", 1, 0, Noon, Token));

        var act = () => Outbox.DoubtAsync("t", 1, 0, null, Noon, Token);

        await act.Should().ThrowAsync<InvalidOperationException>("a try would be one too many");
    }

    [Fact]
    public async Task SettleAndFail_EndACallForGood()
    {
        await Outbox.PlanAsync("t", 1, [Call(1), Call(1, 1), Call(1, 2)], Noon, Token);

        await Outbox.SettleAsync("t", 1, 0, 500, At(1), Token);
        await Outbox.FailAsync("t", 1, 1, At(1), Token);
        await Outbox.SettleAsync("t", 1, 0, 999, At(2), Token);
        await Outbox.SettleAsync("t", 1, 1, 998, At(2), Token);
        await Outbox.FailAsync("t", 1, 0, At(3), Token);
        await Outbox.RetractAsync("t", 1, 0, Token);
        await Outbox.SettleAsync("t", 9, 9, 997, At(3), Token);

        (await Outbox.OpenAsync("t", Token)).Should().Equal(Call(1, 2));
        (await Outbox.ResultsAfterAsync("t", "", 0, Token)).Should().Equal(500);
    }

    [Fact]
    public async Task ResultsOfAsync_Origin_GivesThoseOfTheLatestUpdateThatMadeAny()
    {
        await Outbox.PlanAsync("t", 1, [Call(1, 0, origin: "m"), Call(1, 1, origin: "m"), Call(1, 2), Call(1, 3, origin: "m")], Noon, Token);
        await Outbox.PlanAsync("t", 2, [Call(2, 0, origin: "m")], Noon, Token);
        await Outbox.SettleAsync("t", 1, 1, 80, Noon, Token);
        await Outbox.SettleAsync("t", 1, 0, 90, Noon, Token);
        await Outbox.SettleAsync("t", 1, 2, 70, Noon, Token);
        await Outbox.SettleAsync("t", 1, 3, null, Noon, Token);

        (await Outbox.ResultsOfAsync("t", "m", Token)).Should().Equal(90, 80);
        (await Outbox.ResultsOfAsync("t", "n", Token)).Should().BeEmpty();
        (await Outbox.ResultsOfAsync("other", "m", Token)).Should().BeEmpty();

        await Outbox.SettleAsync("t", 2, 0, 95, Noon, Token);
        (await Outbox.ResultsOfAsync("t", "m", Token)).Should().Equal(95);
    }

    [Fact]
    public async Task ResultsAfterAsync_Space_GivesHigherNumbersAscending()
    {
        for (var i = 1; i <= 4; i++)
        {
            await Outbox.PlanAsync("t", i, [Call(i, 0, space: "s"), Call(i, 1, space: "r")], Noon, Token);
            await Outbox.SettleAsync("t", i, 0, 100 - i, Noon, Token);
            await Outbox.SettleAsync("t", i, 1, 200 - i, Noon, Token);
        }

        (await Outbox.ResultsAfterAsync("t", "s", 97, Token)).Should().Equal(98, 99);
        (await Outbox.ResultsAfterAsync("t", "s", 99, Token)).Should().BeEmpty();
        (await Outbox.ResultsAfterAsync("t", "", 0, Token)).Should().BeEmpty();
        (await Outbox.ResultsAfterAsync("other", "s", 0, Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task EachPlatform_HasCallsOfItsOwn()
    {
        await Outbox.PlanAsync("t", 1, [Call(1)], Noon, Token);
        await Outbox.PlanAsync("other", 1, [Call(1) with { Payload = "other" }], Noon, Token);
        await Outbox.SettleAsync("t", 1, 0, 5, Noon, Token);

        (await Outbox.OpenAsync("t", Token)).Should().BeEmpty();
        (await Outbox.OpenAsync("other", Token)).Should().ContainSingle().Which.Payload.Should().Be("other");
    }

    [Fact]
    public async Task PlanAsync_SameUpdateManyTimesAtOnce_OneWins()
    {
        await Ports.Inbox.AddAsync("t", [new InboxUpdate(1, "one")], Noon, Token);

        await AtOnceAsync(20, i => Outbox.PlanAsync("t", 1, [Call(1, i)], Noon, Token));

        (await Outbox.OpenAsync("t", Token)).Should().ContainSingle();
    }

    [Fact]
    public async Task WholeWay_ManyChatsAtOnce_LosesNothing()
    {
        await AtOnceAsync(50, async chat =>
        {
            for (long i = 0; i < 10; i++)
            {
                var update = chat * 100 + i;
                await Ports.Inbox.AddAsync("t", [new InboxUpdate(update, "x")], Noon, Token);
                await Outbox.PlanAsync("t", update, [Call(update, space: $"{chat}")], Noon, Token);
                await Outbox.DoubtAsync("t", update, 0, i, Noon, Token);
                await Outbox.SettleAsync("t", update, 0, i + 1, Noon, Token);
            }

            (await Outbox.ResultsAfterAsync("t", $"{chat}", 0, Token)).Should().Equal(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        });

        (await Ports.Inbox.PendingAsync("t", Token)).Should().BeEmpty();
        (await Outbox.OpenAsync("t", Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task AnyCall_Cancelled_ThrowsAndChangesNothing()
    {
        await Outbox.PlanAsync("t", 1, [Call(1)], Noon, Token);

        await AssertCancelledAsync(
            t => Outbox.PlanAsync("t", 2, [Call(2)], Noon, t),
            t => Outbox.OpenAsync("t", t),
            t => Outbox.DoubtAsync("t", 1, 0, null, Noon, t),
            t => Outbox.RetractAsync("t", 1, 0, t),
            t => Outbox.SettleAsync("t", 1, 0, 5, Noon, t),
            t => Outbox.FailAsync("t", 1, 0, Noon, t),
            t => Outbox.ResultsOfAsync("t", "m", t),
            t => Outbox.ResultsAfterAsync("t", "", 0, t));

        (await Outbox.OpenAsync("t", Token)).Should().Equal(Call(1));
    }
}
