using System.Text;
using AwesomeAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using SahelBot.Core.Drafts;
using SahelBot.Intake.Fetching;
using SahelBot.Retrieval.Languages;
using SahelBot.Testing.Knowledge;
using Xunit;

namespace SahelBot.Intake.Tests.Fakes;

/// <summary>A desk over a folder of its own, with the real engine.</summary>
internal sealed class TestDesk : IDisposable
{
    public const string Host = "news.example";

    public static readonly Moderator Ada = new(new PersonKey("ada"), "telegram 1");
    public static readonly Moderator Bo = new(new PersonKey("bo"), "discord 2");

    public TestDesk(int port = 0, InMemoryDrafts? store = null, TestFolder? folder = null)
    {
        Folder = folder ?? TestFolder.Valid();
        Store = store ?? new InMemoryDrafts();
        Names.Host(Host, "127.0.0.1");
        Knowledge = new KnowledgeHolder(EngineKnowledge.Open(Folder.Snapshot()));
        Desk = new DraftDesk(
            new IntakeSettings { Folder = Folder.Path },
            Store, Audit, Knowledge, new LanguageDetector(), Clock, NullLogger<DraftDesk>.Instance, Names, new TestDoor(Host, port));
    }

    public DraftDesk Desk { get; }

    public TestFolder Folder { get; }

    public InMemoryDrafts Store { get; }

    public InMemoryAudit Audit { get; } = new();

    public FakeNames Names { get; } = new();

    public KnowledgeHolder Knowledge { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2031, 6, 1, 12, 0, 0, TimeSpan.Zero));

    public async Task<DraftReview> AddAsync(string text, string name = "note.md")
    {
        var outcome = await FileAsync(text, name);
        return outcome.Should().BeOfType<DraftOutcome.Ready>().Subject.Review;
    }

    public Task<DraftOutcome> FileAsync(string text, string name = "note.md") => FileAsync(Encoding.UTF8.GetBytes(text), name);

    public async Task<DraftOutcome> FileAsync(byte[] bytes, string name = "note.md")
    {
        using var content = new MemoryStream(bytes);
        return await Desk.FromFileAsync(name, content, null, Ada, TestContext.Current.CancellationToken);
    }

    public Task<DraftOutcome> FetchAsync(string address) => Desk.FromAddressAsync(address, null, Ada, TestContext.Current.CancellationToken);

    public Task<DraftOutcome> EditAsync(Draft draft, string edit, Moderator? by = null) =>
        Desk.EditAsync(draft.Id, draft.Revision, edit, by ?? Ada, TestContext.Current.CancellationToken);

    public Task<DraftOutcome> ApproveAsync(Draft draft, Moderator? by = null) =>
        Desk.ApproveAsync(draft.Id, draft.Revision, by ?? Ada, TestContext.Current.CancellationToken);

    public void Dispose()
    {
        Desk.Dispose();
        Folder.Dispose();
    }
}
