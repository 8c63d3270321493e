using Microsoft.Extensions.Logging.Abstractions;
using SahelBot.Answering.Golden;
using SahelBot.Core.Answers;
using SahelBot.Core.Auditing;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;
using SahelBot.Publishing.Folders;
using SahelBot.Publishing.Serving;
using SahelBot.Storage;
using SahelBot.Storage.Keys;
using Xunit;

namespace SahelBot.Publishing.Tests.Fixtures;

/// <summary>A process that publishes a folder of its own with the real engine into a real database.</summary>
internal sealed class Bench : IAsyncDisposable
{
    public static readonly Moderator Ada = new(new("key of ada"), "telegram 1");
    public static readonly Moderator Bo = new(new("key of bo"), "discord 2");
    public static readonly Moderator Program = new(new("key of the program"), "first start");

    private readonly string _place;
    private readonly bool _isOwner;
    private readonly KeyRing _keys;
    private readonly PublishingSettings _settings;

    private Bench(string place, bool isOwner, KeyRing keys, PublishingSettings settings, TimeProvider clock, SqliteStorage storage)
    {
        _place = place;
        _isOwner = isOwner;
        _keys = keys;
        _settings = settings;
        Clock = clock;
        Storage = storage;
        var ports = new PublishingPorts
        {
            Snapshots = storage.Snapshots,
            Audit = storage.Audit,
            Folder = new FolderReader(),
            Pull = Pull,
            Opener = Opener,
            Check = (question, answer) => Check(question, answer),
            Clock = clock,
        };
        Knowledge = new PublishedKnowledge(ports, NullLogger<PublishedKnowledge>.Instance);
        Publisher = new KnowledgePublisher(settings, ports, Knowledge, NullLogger<KnowledgePublisher>.Instance);
    }

    public SettablePull Pull { get; } = new();

    public SettableOpener Opener { get; } = new();

    /// <summary>Set before the first proposal.</summary>
    public Func<GoldenQuestion, Answer, IReadOnlyList<string>> Check { get; set; } = GoldenQuestionChecker.Check;

    public TimeProvider Clock { get; }

    public SqliteStorage Storage { get; }

    public PublishedKnowledge Knowledge { get; }

    public KnowledgePublisher Publisher { get; }

    public PublishingSettings Settings => _settings;

    public string Version => Knowledge.Current.Snapshot.Version;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>With the small folder; nothing is started yet.</summary>
    public static async Task<Bench> NewAsync(Func<PublishingSettings, PublishingSettings>? change = null, TimeProvider? clock = null)
    {
        var place = Directory.CreateTempSubdirectory("sahelbot-publishing-").FullName;
        var folder = Path.Combine(place, "knowledge");
        Directory.CreateDirectory(Path.Combine(folder, "articles"));
        foreach (var (path, text) in Files.Small)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, path), text, Token);
        }

        var settings = new PublishingSettings { Folder = folder };
        return await OpenAsync(place, isOwner: true, KeyRing.Random(), change?.Invoke(settings) ?? settings, clock ?? TimeProvider.System);
    }

    /// <summary>Serving, as after its first start.</summary>
    public static async Task<Bench> StartedAsync(Func<PublishingSettings, PublishingSettings>? change = null, TimeProvider? clock = null)
    {
        var bench = await NewAsync(change, clock);
        await bench.StartAsync();
        return bench;
    }

    /// <summary>Another process with the same folder and database, to be disposed before this one.</summary>
    public Task<Bench> AnotherAsync(Func<PublishingSettings, PublishingSettings>? change = null) =>
        OpenAsync(_place, isOwner: false, _keys, change?.Invoke(_settings) ?? _settings, Clock);

    /// <summary>The same after it has ended.</summary>
    public async Task<Bench> RestartedAsync()
    {
        Close();
        await Storage.DisposeAsync();
        return await OpenAsync(_place, _isOwner, _keys, _settings, Clock);
    }

    public Task<KnowledgeStart> StartAsync() => Knowledge.StartAsync(_settings.Folder, Program, Token);

    public string PathOf(string path) => Path.Combine(_settings.Folder, path);

    public Bench Write(string path, string text)
    {
        File.WriteAllText(PathOf(path), text);
        return this;
    }

    public Bench Replace(string path, string old, string @new) =>
        Write(path, File.ReadAllText(PathOf(path)).Replace(old, @new, StringComparison.Ordinal));

    /// <summary>Proposes the folder, which must be ready.</summary>
    public async Task<Proposal> ProposeAsync() =>
        ((ProposalOutcome.Ready)await Publisher.ProposeAsync(Ada, Token)).Proposal;

    /// <summary>Proposes and publishes.</summary>
    public async Task<string> RefreshAsync()
    {
        var proposal = await ProposeAsync();
        Assert.Equal(ApprovalResult.Published, await Publisher.PublishAsync(proposal.Stored.Id, Ada, Token));
        return proposal.Stored.Version;
    }

    /// <returns>Latest first: who, what, to what, with which result.</returns>
    public async Task<IReadOnlyList<string>> AuditAsync() =>
    [
        .. (await Storage.Audit.ListAsync(100, null, Token)).Select(e => $"{e.By.Name}: {e.Action} {e.Subject} {e.Result}"),
    ];

    public async ValueTask DisposeAsync()
    {
        Close();
        await Storage.DisposeAsync();
        if (_isOwner && Directory.Exists(_place))
        {
            Directory.Delete(_place, recursive: true);
        }
    }

    private static async Task<Bench> OpenAsync(string place, bool isOwner, KeyRing keys, PublishingSettings settings, TimeProvider clock) => new(
        place,
        isOwner,
        keys,
        settings,
        clock,
        await SqliteStorage.OpenAsync(
            Path.Combine(place, "sahelbot.db"), keys, clock, NullLogger.Instance, new() { BusyTimeout = TimeSpan.FromMinutes(2) }, Token));

    private void Close()
    {
        Publisher.Dispose();
        Knowledge.Dispose();
    }
}
