using AwesomeAssertions;
using Dapper;
using DbUp.Engine;
using SahelBot.Core.Chats;
using SahelBot.Storage.Chats;
using SahelBot.Storage.Databases;
using Xunit;

namespace SahelBot.Storage.Tests.Databases;

public sealed class SqliteSchemaTests : IAsyncDisposable
{
    private static readonly SqlScript _next = new("9999-next.sql", "create table next (id integer); insert into next values (7);");

    private readonly TestStorage _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

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
    public async Task Upgrade_FullFileOfTheFirstVersion_LosesNothing()
    {
        Upgrade([SqliteSchema.Scripts[0]]);
        var request = new ModeratorRequest(new("e1"), new("ada"), "", "chat 5", DateTimeOffset.FromUnixTimeMilliseconds(6));
        var address = _test.Keys.Encrypt(UnansweredStore.AddressPlace(request.Exchange, request.Person), request.Address);
        RawFile.Run(
            _test.File,
            """
            insert into exchanges values
                ('e1', 'Who?', '["What?"]', 'uk', 'v1', 'NotInSources', '["letter#p2","break#p1","letter#p2"]', '["c"]', '["r"]', 5),
                ('e2', 'Where?', '[]', 'en', 'v1', null, '[]', '[]', '[]', 6);
            insert into message_links values ('m1', 'e1', 7), ('m2', 'e2', 8), ('m3', 'gone', 9);
            insert into conversation_entries (place, exchange, at) values ('here', 'e1', 5);
            insert into people values ('ada', 'uk', 1);
            insert into verdicts values ('e2', 'ada', 'bad', null, 5);
            insert into unanswered (exchange, at) values ('e1', 5);
            insert into moderator_requests values ('e1', 'ada', @Address, 6), ('e1', 'bo', x'00', 7);
            insert into inbox values ('t', 1, 5);
            insert into inbox_heads values ('t', 1);
            insert into outbox values ('t', 1, 0, 'q', null, 's', 'done', null, 9, 5);
            """,
            new { Address = address });

        var storage = await _test.OpenAsync();

        (await storage.Exchanges.FindByMessageAsync(new MessageKey("m1"), Token))!.History.Should().Equal("What?");
        (await storage.Exchanges.FindByMessageAsync(new MessageKey("m2"), Token))!.Id.Value.Should().Be("e2");
        (await storage.Shown.OfAsync(new ExchangeId("e1"), Token)).Should().ContainSingle().Which.Address.Should().BeEmpty();
        (await storage.Gaps.ListAsync(DateTimeOffset.UnixEpoch, 9, Token)).Select(g => (g.Exchange.Id.Value, g.Requests, g.BadVerdicts))
            .Should().Equal(("e2", 0, 1), ("e1", 2, 0));
        (await storage.Gaps.OpenRequestsAsync(Token)).Should().Equal(request);
        (await storage.Conversations.RecentAsync(new PlaceKey("here"), DateTimeOffset.UnixEpoch, 9, Token)).Should().ContainSingle();
        (await storage.Inbox.HighestAsync("t", Token)).Should().Be(1);
        Execute("select count(*) from outbox where result = 9").Should().Be(1);
        Execute("select count(*) from shown_messages").Should().Be(3);
        (await storage.People.ForgetAsync(new PersonKey("ada"), Token)).Should().Be(3);

        var shown = new ShownMessage(
            new("m1"), new("here"), "telegram", "5", "7", new("e1"), DateTimeOffset.FromUnixTimeMilliseconds(7));
        await storage.Shown.AddAsync(shown, Token);
        (await storage.Shown.CitingAsync([new("letter", "p2")], "v2", DateTimeOffset.UnixEpoch, Token)).Should().Equal(shown);
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
