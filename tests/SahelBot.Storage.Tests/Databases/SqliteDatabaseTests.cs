using AwesomeAssertions;
using Dapper;
using SahelBot.Storage.Databases;
using Xunit;

namespace SahelBot.Storage.Tests.Databases;

public sealed class SqliteDatabaseTests : IAsyncDisposable
{
    private readonly TestStorage _test = new();
    private readonly SqliteDatabase _database;

    public SqliteDatabaseTests()
    {
        var file = new SqliteFile(_test.File, new SqliteStorageOptions());
#pragma warning disable CA2000 // the database closes it
        var writer = file.OpenWriter();
#pragma warning restore CA2000
        writer.Execute("create table numbers (n integer primary key)");
        _database = new SqliteDatabase(_test.File, writer, file.OpenReader);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await _test.DisposeAsync();
    }

    [Fact]
    public async Task WriteAsync_SomeOfManyFail_OnlyTheseAreUndone()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 500).Select(async i =>
        {
            try
            {
                await _database.WriteAsync(async c =>
                {
                    await c.ExecuteAsync("insert into numbers values (@i)", new { i });
                    return i % 5 == 0 ? throw new FormatException("mine") : i;
                }, Token);
                return true;
            }
            catch (FormatException)
            {
                return false;
            }
        }));

        results.Count(r => r).Should().Be(400);
        (await ReadAsync("select n from numbers order by n")).Should().Equal(Enumerable.Range(0, 500).Where(i => i % 5 != 0).Select(i => (long)i));
    }

    [Fact]
    public async Task WriteAsync_BrokenStatement_UndoesAllOfItsTransaction()
    {
        var act = () => _database.WriteAsync(async c =>
        {
            await c.ExecuteAsync("insert into numbers values (1)");
            return await c.ExecuteAsync("insert into numbers values (1)");
        }, Token);

        await act.Should().ThrowAsync<StorageException>().WithMessage($"{_test.File}: the database refuses the work*UNIQUE*");
        (await ReadAsync("select n from numbers")).Should().BeEmpty();
    }

    [Fact]
    public async Task WriteAsync_CancelledWhileItWaits_IsNotDone()
    {
        var gate = new TaskCompletionSource();
        var first = _database.WriteAsync(async c =>
        {
            await gate.Task;
            return await c.ExecuteAsync("insert into numbers values (1)");
        }, Token);
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await Task.Yield();
        var second = _database.WriteAsync(c => c.ExecuteAsync("insert into numbers values (2)"), Token);
        var third = _database.WriteAsync(c => c.ExecuteAsync("insert into numbers values (3)"), source.Token);

        await source.CancelAsync();
        var isCancelledBefore = third.IsCanceled;
        gate.SetResult();
        await Task.WhenAll(first, second);

        // the writer may have taken all three at once: then the third is done, and said to be done
        var numbers = await ReadAsync("select n from numbers order by n");
        numbers.Should().Equal(isCancelledBefore ? [1, 2] : [1, 2, 3]);
    }

    [Fact]
    public async Task ReadAsync_WhileATransactionIsOpen_SeesTheStateBefore()
    {
        var inside = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        var writing = _database.WriteAsync(async c =>
        {
            await c.ExecuteAsync("insert into numbers values (1)");
            inside.SetResult();
            await gate.Task;
            return 0;
        }, Token);
        await inside.Task;

        var before = await ReadAsync("select n from numbers");
        gate.SetResult();
        await writing;
        var after = await ReadAsync("select n from numbers");

        before.Should().BeEmpty();
        after.Should().Equal(1);
    }

    [Fact]
    public async Task ReadAsync_WorkThatWrites_IsRefused()
    {
        var act = () => _database.ReadAsync(c => c.ExecuteAsync("insert into numbers values (1)"), Token);

        await act.Should().ThrowAsync<StorageException>();
    }

    [Fact]
    public async Task CompactAsync_AfterDeleting_GivesSpaceBack()
    {
        await _database.WriteAsync(
            c => c.ExecuteAsync(
                """
                create table texts (t);
                with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000)
                insert into texts select hex(randomblob(1000)) from n
                """),
            Token);
        await _database.CompactAsync(Token);
        var full = new FileInfo(_test.File).Length;

        await _database.WriteAsync(c => c.ExecuteAsync("delete from texts"), Token);
        await _database.CompactAsync(Token);

        new FileInfo(_test.File).Length.Should().BeLessThan(full / 10);
        new FileInfo(_test.File + "-wal").Length.Should().Be(0);
    }

    private async Task<IEnumerable<long>> ReadAsync(string sql) => await _database.ReadAsync(c => c.QueryAsync<long>(sql), Token);
}
