using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using SahelBot.Core.Auditing;
using SahelBot.Core.Publishing;
using SahelBot.Publishing;
using SahelBot.Publishing.Host;
using SahelBot.Publishing.Serving;
using SahelBot.Storage;
using SahelBot.Storage.Keys;

// A process to be killed: it publishes one edition after the other, goes back now and then, and says on standard output what was confirmed.
var firstEdition = int.Parse(args[1], CultureInfo.InvariantCulture);
var keys = KeyFile.Open(KeyFile.Beside(args[0]));
await using var storage = await SqliteStorage.OpenAsync(
    args[0], keys, TimeProvider.System, NullLogger.Instance, CancellationToken.None);
var ports = new PublishingPorts
{
    Snapshots = storage.Snapshots,
    Audit = storage.Audit,
    Folder = new EditionReader(firstEdition),
    Pull = new NoPull(),
    Opener = new EngineOpener(),
    Check = (_, _) => [],
    Clock = TimeProvider.System,
};
using var knowledge = new PublishedKnowledge(ports, NullLogger<PublishedKnowledge>.Instance);
var settings = new PublishingSettings { Folder = "editions", KeptVersions = 4 };
using var publisher = new KnowledgePublisher(settings, ports, knowledge, NullLogger<KnowledgePublisher>.Instance);
var moderator = new Moderator(new("key of the host"), "host");
await knowledge.StartAsync(settings.Folder, moderator, CancellationToken.None);
for (var i = 1; ; i++)
{
    var outcome = i % 3 == 0
        ? await publisher.ProposeRollbackAsync(await LastButOneAsync(), moderator, CancellationToken.None)
        : await publisher.ProposeAsync(moderator, CancellationToken.None);
    if (outcome is not ProposalOutcome.Ready ready)
    {
        throw new InvalidOperationException($"{outcome}");
    }

    Console.Out.WriteLine($"proposed {ready.Proposal.Stored.Version}");
    var result = await publisher.PublishAsync(ready.Proposal.Stored.Id, moderator, CancellationToken.None);
    var current = await storage.Snapshots.CurrentAsync(CancellationToken.None);
    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result} {current?.Number} {knowledge.Current.Snapshot.Version}"));
}

async Task<string> LastButOneAsync() =>
    (await publisher.HistoryAsync(2, CancellationToken.None))[^1].Number.ToString(CultureInfo.InvariantCulture);
