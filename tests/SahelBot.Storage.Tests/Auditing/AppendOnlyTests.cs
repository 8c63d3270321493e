using AwesomeAssertions;
using Microsoft.Data.Sqlite;
using SahelBot.Core.Auditing;
using SahelBot.Storage.Keys;
using Xunit;

namespace SahelBot.Storage.Tests.Auditing;

/// <summary>That the log is append-only is not left to this program.</summary>
public sealed class AppendOnlyTests : IAsyncDisposable
{
    private static readonly AuditEntry _entry = new(
        0, DateTimeOffset.UnixEpoch, new Moderator(new("key"), "telegram 1"), "publish", "v1", AuditResult.Done, "");

    private readonly TestStorage _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _test.DisposeAsync();

    [Theory]
    [InlineData("update audit_log set action = 'nothing'")]
    [InlineData("update audit_log set number = 7 where number = 1")]
    [InlineData("delete from audit_log")]
    [InlineData("delete from audit_log where number = 1")]
    [InlineData("insert or replace into audit_log select 1, at, person, name, 'nothing', subject, result, detail from audit_log")]
    [InlineData("replace into audit_log select number, at, person, name, 'nothing', subject, result, detail from audit_log")]
    [InlineData("""
        insert into audit_log select number, at, person, name, action, subject, result, detail from audit_log where true
        on conflict (number) do update set action = 'nothing'
        """)]
    public async Task RawStatement_ThatChangesAnEntry_IsRefused(string sql)
    {
        var storage = await _test.OpenAsync();
        await storage.Audit.AppendAsync(_entry, Token);

        var act = () => RawFile.Run(_test.File, sql);

        act.Should().Throw<SqliteException>().WithMessage("*the audit log is append-only*");
        (await storage.Audit.ListAsync(9, before: null, Token)).Should().Equal(_entry with { Number = 1 });
    }

    [Fact]
    public async Task ListAsync_NameWrittenWithAnotherSecret_KeepsTheEntry()
    {
        var storage = await _test.OpenAsync();
        await storage.Audit.AppendAsync(_entry, Token);
        await _test.CloseAsync();

        await using var other = await SqliteStorage.OpenAsync(
            _test.File, KeyRing.Random(), TimeProvider.System, _test.Logger, Token);

        (await other.Audit.ListAsync(9, before: null, Token)).Should().Equal(
            _entry with { Number = 1, By = _entry.By with { Name = "?" } });
    }

    [Fact]
    public async Task ListAsync_NamePutToAnotherPerson_IsNotRead()
    {
        var storage = await _test.OpenAsync();
        await storage.Audit.AppendAsync(_entry, Token);
        RawFile.Run(
            _test.File, "insert into audit_log select 2, at, 'another', name, action, subject, result, detail from audit_log");

        var entries = await storage.Audit.ListAsync(9, before: null, Token);

        entries.Select(e => e.By.Name).Should().Equal("?", "telegram 1");
    }
}
