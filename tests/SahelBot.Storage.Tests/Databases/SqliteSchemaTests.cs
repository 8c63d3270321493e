using AwesomeAssertions;
using Dapper;
using DbUp.Engine;
using SahelBot.Core.Chats;
using SahelBot.Storage.Databases;
using Xunit;

namespace SahelBot.Storage.Tests.Databases;

public sealed class SqliteSchemaTests : IAsyncDisposable
{
    private static readonly SqlScript _next = new("9999-next.sql", "create table next (id integer); insert into next values (7);");

    private readonly TestStorage _test = new();

    public ValueTask DisposeAsync() => _test.DisposeAsync();

    [Fact]
    public void Scripts_Names_AreNumberedFromOne()
    {
        SqliteSchema.Scripts.Select(s => s.Name[..4]).Should().Equal(
            Enumerable.Range(1, SqliteSchema.Scripts.Count).Select(i => i.ToString("0000", provider: null)));
    }

    [Fact]
    public async Task Upgrade_FileOfTheFirstVersion_KeepsItsContent()
    {
        Upgrade([SqliteSchema.Scripts[0]]);
        Execute("insert into people (person, language, at) values ('ada', 'uk', 1)");

        var storage = await _test.OpenAsync();

        (await storage.People.FindLanguageAsync(new PersonKey("ada"), CancellationToken.None)).Should().Be("uk");
    }

    [Fact]
    public async Task Upgrade_OneMoreScript_RunsThatOneOnce()
    {
        var storage = await _test.OpenAsync();
        await storage.People.SetLanguageAsync(new PersonKey("ada"), "uk", TimeProvider.System.GetUtcNow(), CancellationToken.None);
        await _test.CloseAsync();

        Upgrade([.. SqliteSchema.Scripts, _next]);
        Upgrade([.. SqliteSchema.Scripts, _next]);

        Execute("select count(*) from next").Should().Be(1);
        Execute("select count(*) from people where language = 'uk'").Should().Be(1);
    }

    [Fact]
    public async Task Upgrade_ScriptFails_LeavesTheFileAsItWas()
    {
        await _test.OpenAsync();
        await _test.CloseAsync();
        var broken = new SqlScript("9999-z-broken.sql", "create table half (id integer); insert into nowhere values (1);");

        var act = () => Upgrade([.. SqliteSchema.Scripts, _next, broken]);

        act.Should().Throw<StorageException>().WithMessage($"{_test.File}: the schema cannot be brought up to date by 9999-z-broken.sql*");
        Execute("select count(*) from sqlite_master where name in ('next', 'half')").Should().Be(0);
        await _test.OpenAsync();
    }

    [Fact]
    public async Task OpenAsync_NewerSchema_IsRefused()
    {
        Upgrade([.. SqliteSchema.Scripts, _next]);

        var act = () => _test.OpenAsync();

        await act.Should().ThrowAsync<StorageException>().WithMessage($"{_test.File}: *newer version of this program*9999-next.sql*");
    }

    private void Upgrade(IReadOnlyList<SqlScript> scripts)
    {
        using var connection = new SqliteFile(_test.File, new SqliteStorageOptions()).OpenWriter();
        SqliteSchema.Upgrade(_test.File, connection, scripts);
    }

    private long Execute(string sql)
    {
        using var connection = new SqliteFile(_test.File, new SqliteStorageOptions()).OpenWriter();
        return connection.ExecuteScalar<long?>(sql) ?? 0;
    }
}
