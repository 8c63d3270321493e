using System.Globalization;
using Microsoft.Extensions.Logging;
using SahelBot.Configuration;
using SahelBot.Core.Auditing;
using SahelBot.Core.Chats;
using SahelBot.Core.Publishing;
using SahelBot.Publishing;
using SahelBot.Publishing.Folders;
using SahelBot.Publishing.Serving;
using SahelBot.Storage;

namespace SahelBot.Composition;

/// <summary>What is in force, and how something else comes into force.</summary>
internal sealed class PublishingParts : IDisposable
{
    private readonly PublishingSettings _settings;
    private readonly IKeyedHash _hash;
    private readonly TimeProvider _clock;
    private readonly ILoggerFactory _logs;

    private PublishingParts(
        PublishingSettings settings, PublishingPorts ports, PublishedKnowledge knowledge, KnowledgePublisher publisher, IKeyedHash hash,
        ILoggerFactory logs)
    {
        _settings = settings;
        _hash = hash;
        _clock = ports.Clock;
        _logs = logs;
        Knowledge = knowledge;
        Publisher = publisher;
    }

    /// <summary>Absolute path of the knowledge folder.</summary>
    public string Folder => _settings.Folder;

    public PublishedKnowledge Knowledge { get; }

    public KnowledgePublisher Publisher { get; }

    /// <summary>Who sits at the command line, as one moderator.</summary>
    public Moderator CommandLine => Program("command line");

    /// <param name="folder">Absolute path of the knowledge folder.</param>
    public static PublishingParts Create(
        string folder, SqliteStorage storage, SahelBotSettings settings, IBackend backend, TimeProvider clock, ILoggerFactory logs)
    {
        var publishing = new PublishingSettings
        {
            Folder = folder,
            Approvals = settings.Approvals,
            KeptVersions = settings.KeptVersions,
            Watch = settings.KnowledgeWatch,
        };
        var ports = new PublishingPorts
        {
            Snapshots = storage.Snapshots,
            Audit = storage.Audit,
            Folder = backend.Folders,
            Pull = new GitFolder(GitFolder.UsualTimeLimit, clock, logs.CreateLogger<GitFolder>()),
            Opener = backend,
            Check = backend.Check,
            Clock = clock,
        };
        var knowledge = new PublishedKnowledge(ports, logs.CreateLogger<PublishedKnowledge>());
        var publisher = new KnowledgePublisher(publishing, ports, knowledge, logs.CreateLogger<KnowledgePublisher>());
        return new PublishingParts(publishing, ports, knowledge, publisher, storage.Hash, logs);
    }

    /// <summary>Serves what is in force.</summary>
    /// <returns>What an operator should know, one line each.</returns>
    /// <exception cref="ProgramException">There is nothing to serve: the folder would have to be, and is broken.</exception>
    public async Task<IReadOnlyList<string>> StartAsync(CancellationToken cancellationToken) =>
        await Knowledge.StartAsync(_settings.Folder, Program("first start"), cancellationToken) switch
        {
            KnowledgeStart.Broken broken => throw KnowledgeAccess.Broken(broken.Problems),
            KnowledgeStart.FolderInstead instead =>
            [
                $"Version {instead.Publication.Version} is in force, and this program cannot read it: "
                    + (instead.Problems.Count > 0 ? $"{instead.Problems[0]}" : "its files are gone"),
                "The knowledge folder is served in its place. Publish it: sahelbot knowledge refresh",
                Described(),
            ],
            KnowledgeStart.Served { IsFirst: true } => [$"{Described()}, published now for the first time"],
            _ => [Described()],
        };

    /// <summary>Follows what other processes publish, and the folder, until cancelled.</summary>
    /// <param name="announce">See <see cref="FolderWatcher"/>.</param>
    public Task RunAsync(Func<ProposalOutcome, CancellationToken, Task> announce, CancellationToken cancellationToken)
    {
        var watcher = new FolderWatcher(
            Publisher, _settings, Program("folder watch"), announce, _clock, _logs.CreateLogger<FolderWatcher>());
        return Task.WhenAll(Knowledge.RunAsync(cancellationToken), watcher.RunAsync(cancellationToken));
    }

    public void Dispose()
    {
        Publisher.Dispose();
        Knowledge.Dispose();
    }

    /// <summary>The program itself, where nobody presses anything; its name is none that a platform gives.</summary>
    private Moderator Program(string name) => new(new PersonKey(_hash.Hash("person", name)), name);

    private string Described()
    {
        var snapshot = Knowledge.Current.Snapshot;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Knowledge: version {snapshot.Version}, {snapshot.Articles.Count} articles, {snapshot.Passages.Count} passages");
    }
}
