using System.Text;
using AwesomeAssertions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using SahelBot.Core.Announcements;
using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using SahelBot.Core.Drafts;
using SahelBot.Core.Gaps;
using SahelBot.Core.Platforms;
using SahelBot.Core.Publishing;
using SahelBot.Storage.Chats;
using SahelBot.Storage.Keys;
using Xunit;

namespace SahelBot.Storage.Tests;

public sealed class PrivacyTests : IAsyncDisposable
{
    private const string UserId = "7770001234567";
    private const string ChatId = "-1009998887776";
    private const string Words = "schibboleth";

    private static readonly ExchangeId _exchange = new("e1");

    private readonly FakeLogger _logger = new();
    private readonly KeyRing _keys = KeyRing.Random();
    private readonly TestStorage _test;

    public PrivacyTests() => _test = new TestStorage { Keys = _keys, Logger = _logger };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public ValueTask DisposeAsync() => _test.DisposeAsync();

    [Fact]
    public async Task File_AfterASession_HoldsNoIdAndNoPayloadInClear()
    {
        var storage = await _test.OpenAsync();
        await TalkAsync(storage);
        await ModerateAsync(storage);

        var whileOpen = Files();
        await _test.CloseAsync();
        var closed = Files();

        foreach (var secret in new[] { UserId, ChatId, Words })
        {
            foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode })
            {
                FilesWith(encoding.GetBytes(secret), whileOpen).Should().BeEmpty();
                FilesWith(encoding.GetBytes(secret), closed).Should().BeEmpty();
            }
        }

        FilesWith("Who is Yusov?"u8, whileOpen).Should().NotBeEmpty("questions are kept, tied to nobody");
        FilesWith("version-of-a-proposal"u8, closed).Should().NotBeEmpty("what moderators did is kept");
        whileOpen.Select(f => f.Name).Should().Contain("sahelbot.db-wal");
    }

    [Fact]
    public async Task File_AfterPurge_HoldsNoQuestion()
    {
        var storage = await _test.OpenAsync();
        await TalkAsync(storage);

        await storage.Retention.PurgeAsync(Now.AddDays(1), Now.AddDays(1), Token);

        FilesWith("Who is Yusov?"u8, Files()).Should().BeEmpty();
    }

    [Fact]
    public async Task File_AfterPurge_HoldsNothingOfWhatIsDoneWith()
    {
        var storage = await _test.OpenAsync();
        await ModerateAsync(storage);
        var places = Scalar<string>("select place from shown_messages");
        var draft = Scalar<byte[]>("select content from drafts");
        await storage.Drafts.ReplaceAsync(
            (await storage.Drafts.FindAsync(new DraftId("d1"), Token))! with { Revision = 2, State = DraftState.Approved }, Token);

        await storage.Retention.PurgeAsync(Now.AddDays(1), Now.AddDays(1), Token);

        FilesWith(Encoding.UTF8.GetBytes(places), Files()).Should().Equal(
            ["sahelbot.db"], "a subscription and a pause hold until somebody ends them");
        FilesWith(draft, Files()).Should().BeEmpty();
        Scalar<long>("select count(*) from shown_messages").Should().Be(0);
        Scalar<long>("select count(*) from announcements").Should().Be(0);
        Scalar<long>("select count(*) from drafts").Should().Be(0);
        Scalar<long>("select count(*) from audit_log").Should().Be(2);
    }

    [Fact]
    public async Task CloseAndForget_DeleteTheAddress()
    {
        var storage = await _test.OpenAsync();
        await TalkAsync(storage);
        await ModerateAsync(storage);

        await storage.Announcements.CloseAsync(1, Token);
        await storage.Gaps.CloseRequestAsync(_exchange, Person(storage), Token);
        await storage.Shown.ForgetAsync(Place(storage), Token);

        Scalar<byte[]?>("select payload from announcements").Should().BeNull();
        Scalar<byte[]?>("select address from moderator_requests").Should().BeNull();
        Scalar<long>("select count(*) from shown_messages where coalesce(place, platform, address, message) is not null").Should().Be(0);
    }

    [Fact]
    public async Task OtherSecret_WhatModeratorsLeft_IsSkippedWithOneWarningEach()
    {
        var storage = await _test.OpenAsync();
        await TalkAsync(storage);
        await ModerateAsync(storage);
        await _test.CloseAsync();
        _logger.Collector.Clear();

        await using var reopened = await SqliteStorage.OpenAsync(_test.File, KeyRing.Random(), TimeProvider.System, _logger, Token);
        for (var i = 0; i < 2; i++)
        {
            (await reopened.Drafts.OpenAsync(9, Token)).Should().BeEmpty();
            (await reopened.Gaps.OpenRequestsAsync(Token)).Should().BeEmpty();
            (await reopened.Announcements.DueAsync("t", Now.AddDays(1), 9, Token)).Should().BeEmpty();
            (await reopened.Subscriptions.ListAsync(Token)).Should().BeEmpty();
        }

        (await reopened.Drafts.FindAsync(new DraftId("d1"), Token)).Should().BeNull();
        (await reopened.Shown.CitingAsync([new("letter", "p1")], "w", Now.AddDays(-1), Token)).Should().BeEmpty();
        (await reopened.Pauses.ListAsync(Token)).Should().ContainSingle("the bot stays silent").Which.By.Name.Should().Be("?");
        (await reopened.Snapshots.CurrentAsync(Token))!.By.Should().ContainSingle().Which.Name.Should().Be("?");
        _logger.Collector.GetSnapshot().Select(r => r.Message).Should().SatisfyRespectively(
            m => m.Should().Contain("was written with another secret"),
            m => m.Should().StartWith("1 drafts"),
            m => m.Should().StartWith("1 requests to the moderators"),
            m => m.Should().StartWith("1 announcements"),
            m => m.Should().StartWith("1 subscriptions"));
    }

    [Fact]
    public async Task Columns_ToBeReadAgain_OpenWithTheSecretInTheirOwnRow()
    {
        var storage = await _test.OpenAsync();
        await TalkAsync(storage);
        var person = Person(storage);

        var reason = Scalar<byte[]>("select reason from verdicts");
        var address = Scalar<byte[]>("select address from moderator_requests");

        _keys.TryDecrypt(FeedbackStore.ReasonPlace(_exchange, person), reason, out var reasonText).Should().BeTrue();
        _keys.TryDecrypt(UnansweredStore.AddressPlace(_exchange, person), address, out var addressText).Should().BeTrue();
        (reasonText, addressText).Should().Be(($"wrong, {Words}", ChatId));
    }

    [Fact]
    public async Task RateAsync_Again_KeepsTheReasonOnlyWithTheVerdict()
    {
        var storage = await _test.OpenAsync();
        await TalkAsync(storage);

        await storage.Feedback.RateAsync(_exchange, Person(storage), Verdict.Bad, Now, Token);
        var same = Scalar<byte[]?>("select reason from verdicts");
        await storage.Feedback.RateAsync(_exchange, Person(storage), Verdict.Good, Now, Token);
        var other = Scalar<byte[]?>("select reason from verdicts");

        same.Should().NotBeNull();
        other.Should().BeNull();
    }

    [Fact]
    public async Task Payloads_SwappedBetweenRows_AreNotRead()
    {
        var storage = await _test.OpenAsync();
        await storage.Inbox.AddAsync("t", [new InboxUpdate(1, "one"), new InboxUpdate(2, "two")], Now, Token);
        Scalar<int>("update inbox_payloads set payload = (select payload from inbox_payloads where id = 2) where id = 1");

        var pending = await storage.Inbox.PendingAsync("t", Token);

        pending.Should().Equal(new InboxUpdate(2, "two"));
        _logger.Collector.GetSnapshot().Should().Contain(r => r.Level == LogLevel.Warning);
    }

    [Fact]
    public async Task OtherSecret_WaitingPayloads_AreSkippedWithAWarning()
    {
        var storage = await _test.OpenAsync();
        await storage.Inbox.AddAsync("t", [new InboxUpdate(1, "one")], Now, Token);
        await storage.Outbox.PlanAsync("t", 2, [Call(2)], Now, Token);
        await _test.CloseAsync();

        await using var reopened = await SqliteStorage.OpenAsync(_test.File, KeyRing.Random(), TimeProvider.System, _logger, Token);
        await reopened.Inbox.AddAsync("t", [new InboxUpdate(3, "three")], Now, Token);

        (await reopened.Inbox.PendingAsync("t", Token)).Should().Equal(new InboxUpdate(3, "three"));
        (await reopened.Outbox.OpenAsync("t", Token)).Should().BeEmpty();
        _logger.Collector.GetSnapshot().Where(r => r.Level == LogLevel.Warning).Select(r => r.Message).Should().SatisfyRespectively(
            m => m.Should().Contain("was written with another secret"),
            m => m.Should().StartWith("1 waiting updates of t"),
            m => m.Should().StartWith("1 outgoing calls of t"));
    }

    [Fact]
    public async Task Reopened_SameSecret_HasAllOfIt()
    {
        var storage = await _test.OpenAsync();
        await TalkAsync(storage);
        await _test.CloseAsync();

        storage = await _test.OpenAsync();

        (await storage.People.FindLanguageAsync(Person(storage), Token)).Should().Be("uk");
        (await storage.Exchanges.FindByMessageAsync(new MessageKey(storage.Hash.Hash("message", ChatId + "/5")), Token)).Should().NotBeNull();
        (await storage.Conversations.RecentAsync(Place(storage), Now.AddDays(-1), 5, Token)).Should().ContainSingle();
        (await storage.Inbox.PendingAsync("t", Token)).Should().ContainSingle().Which.Payload.Should().Contain(UserId);
        (await storage.Outbox.OpenAsync("t", Token)).Should().Equal(Call(12));
        (await storage.Outbox.ResultsOfAsync("t", $"{ChatId}/4", Token)).Should().Equal(5);
        _logger.Collector.GetSnapshot().Should().BeEmpty();
    }

    private static async Task TalkAsync(SqliteStorage storage)
    {
        var person = Person(storage);
        await storage.Inbox.AddAsync("t", [Update(10), Update(11), Update(12)], Now, Token);
        await storage.Exchanges.SaveAsync(
            new Exchange { Id = _exchange, Question = "Who is Yusov?", Language = "en", KnowledgeVersion = "v", At = Now }, Token);
        await storage.Conversations.AppendAsync(Place(storage), _exchange, Now, Token);
        await storage.Outbox.PlanAsync("t", 10, [Call(10)], Now, Token);
        await storage.Outbox.DoubtAsync("t", 10, 0, 4, Now, Token);
        await storage.Outbox.SettleAsync("t", 10, 0, 5, Now, Token);
        await storage.Shown.AddAsync(
            new ShownMessage(new MessageKey(storage.Hash.Hash("message", ChatId + "/5")), Place(storage), "t", ChatId, "5", _exchange, Now),
            Token);
        await storage.People.SetLanguageAsync(person, "uk", Now, Token);
        await storage.Feedback.RateAsync(_exchange, person, Verdict.Bad, Now, Token);
        await storage.Feedback.ExplainAsync(_exchange, person, $"wrong, {Words}", Now, Token);
        await storage.Unanswered.AddAsync(_exchange, Now, Token);
        await storage.Unanswered.RequestAsync(new ModeratorRequest(_exchange, person, "telegram", ChatId, Now), Token);
        await storage.Outbox.PlanAsync("t", 12, [Call(12)], Now, Token);
    }

    private static async Task ModerateAsync(SqliteStorage storage)
    {
        var moderator = new Moderator(Person(storage), $"telegram {UserId}");
        var exchange = new ExchangeId("e2");
        await storage.Exchanges.SaveAsync(
            new Exchange
            {
                Id = exchange,
                Question = "When?",
                Language = "en",
                KnowledgeVersion = "v",
                Passages = [new("letter", "p1")],
                At = Now,
            }, Token);
        await storage.Shown.AddAsync(
            new ShownMessage(
                new MessageKey(storage.Hash.Hash("message", ChatId + "/6")), Place(storage), "t", ChatId, $"{UserId}6", exchange, Now),
            Token);
        await storage.Drafts.AddAsync(
            new Draft
            {
                Id = new DraftId("d1"),
                Text = $"an article of {Words}",
                Origin = $"https://{Words}.example",
                Gap = exchange,
                By = moderator,
                At = Now,
            }, Token);
        var proposal = new StoredProposal
        {
            Id = new ProposalId("p1"),
            Kind = ProposalKind.Refresh,
            Base = 0,
            Version = "version-of-a-proposal",
            Articles = 1,
            Passages = 1,
            By = moderator,
            At = Now,
        };
        await storage.Snapshots.ProposeAsync(proposal, [new FolderFile("a.md", "published anyway")], Token);
        await storage.Snapshots.ApproveAsync(proposal.Id, moderator, 1, "", Now, Token);
        await storage.Gaps.DecideAsync([exchange], GapDecision.Drafted, moderator, Now, Token);
        await storage.Pauses.AddAsync(new Pause("t", Place(storage), moderator, Now), Token);
        await storage.Subscriptions.AddAsync(new Subscription(Place(storage), "t", ChatId, "en", Now), Token);
        await storage.Announcements.AddAsync(
            [
                new Announcement
                {
                    Kind = AnnouncementKind.Correction, Subject = "e2", Key = $"correction {ChatId} {UserId}", Platform = "t",
                    Address = ChatId, Message = $"{UserId}6", Language = "en", At = Now,
                },
            ],
            Token);
    }

    private static InboxUpdate Update(long id) => new(id, $$"""{"from":{{UserId}},"chat":{{ChatId}},"text":"{{Words}}"}""");

    private static OutboxCall Call(long update) => new()
    {
        Update = update,
        Part = 0,
        Queue = ChatId,
        Origin = $"{ChatId}/4",
        Space = ChatId,
        Payload = $"sendMessage {ChatId} {Words}",
    };

    private static PersonKey Person(SqliteStorage storage) => new(storage.Hash.Hash("person", UserId));

    private static PlaceKey Place(SqliteStorage storage) => new(storage.Hash.Hash("place", ChatId));

    private List<(string Name, byte[] Bytes)> Files()
    {
        var files = new List<(string, byte[])>();
        foreach (var path in Directory.GetFiles(Path.GetDirectoryName(_test.File)!)) // the path is absolute
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files.Add((Path.GetFileName(path), bytes));
        }

        return files;
    }

    private static List<string> FilesWith(ReadOnlySpan<byte> text, List<(string Name, byte[] Bytes)> files)
    {
        var found = new List<string>();
        foreach (var (name, bytes) in files)
        {
            if (bytes.AsSpan().IndexOf(text) >= 0)
            {
                found.Add(name);
            }
        }

        return found;
    }

    private T Scalar<T>(string sql) => RawFile.Scalar<T>(_test.File, sql);
}
