using AwesomeAssertions;
using SahelBot.Core.Auditing;
using Xunit;

namespace SahelBot.Testing.Storage.Moderation;

/// <summary>What every <see cref="IAuditLog"/> promises.</summary>
public abstract class AuditLogContract : StorageContract
{
    private IAuditLog Log => Ports.Audit;

    [Theory]
    [InlineData(AuditResult.Done)]
    [InlineData(AuditResult.Refused)]
    [InlineData(AuditResult.Failed)]
    public async Task ListAsync_Appended_ComesBackWhole(AuditResult result)
    {
        var entry = new AuditEntry(0, At(1), Moderator("ada"), "draft approve", "Тінзауатен", result, "3 passages");
        await Log.AppendAsync(entry, Token);

        var entries = await Log.ListAsync(9, before: null, Token);

        entries.Should().ContainSingle().Which.Should().Be(entry with { Number = entries[0].Number });
        entries[0].Number.Should().BePositive();
    }

    [Fact]
    public async Task ListAsync_ByPages_GivesAllLatestFirst()
    {
        for (var i = 0; i < 7; i++)
        {
            await Log.AppendAsync(Entry($"{i}", minutes: -i), Token); // the order is that of arrival, whatever the clock said
        }

        var first = await Log.ListAsync(3, before: null, Token);
        var second = await Log.ListAsync(3, first[^1].Number, Token);
        var third = await Log.ListAsync(3, second[^1].Number, Token);
        var fourth = await Log.ListAsync(3, third[^1].Number, Token);

        first.Concat(second).Concat(third).Concat(fourth).Select(e => e.Subject).Should().Equal("6", "5", "4", "3", "2", "1", "0");
        fourth.Should().BeEmpty();
    }

    [Fact]
    public async Task AppendAsync_ManyAtOnce_EachHasANumberOfItsOwn()
    {
        await AtOnceAsync(50, i => Log.AppendAsync(Entry($"{i}"), Token));

        var entries = await Log.ListAsync(99, before: null, Token);

        entries.Select(e => e.Number).Should().OnlyHaveUniqueItems().And.BeInDescendingOrder();
        entries.Select(e => e.Subject).Should().BeEquivalentTo(Enumerable.Range(0, 50).Select(i => $"{i}"));
    }

    [Fact]
    public async Task PurgeAndForget_LeaveTheLogAsItIs()
    {
        await Log.AppendAsync(Entry("old", minutes: -1_000_000), Token);

        await Ports.Retention.PurgeAsync(Noon, Noon, Token);
        var forgotten = await Ports.People.ForgetAsync(Moderator("ada").Key, Token);

        forgotten.Should().Be(0);
        (await Log.ListAsync(9, before: null, Token)).Should().ContainSingle().Which.By.Should().Be(Moderator("ada"));
    }

    [Fact]
    public async Task ListAsync_NegativeLimit_Throws()
    {
        var act = () => Log.ListAsync(-1, before: null, Token);

        await act.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    [Fact]
    public Task AnyCall_Cancelled_Throws() => AssertCancelledAsync(
        t => Log.AppendAsync(Entry("a"), t),
        t => Log.ListAsync(1, before: null, t));

    private static AuditEntry Entry(string subject, int minutes = 0) =>
        new(0, At(minutes), Moderator("ada"), "pause", subject, AuditResult.Done, "");
}
