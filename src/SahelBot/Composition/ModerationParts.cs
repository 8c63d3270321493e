using Microsoft.Extensions.Logging;
using SahelBot.Chat;
using SahelBot.Core.Retrieval;
using SahelBot.Intake;
using SahelBot.Storage;

namespace SahelBot.Composition;

/// <summary>What the chat layer needs of the others for those who keep the knowledge.</summary>
internal sealed class ModerationParts : IDisposable
{
    private readonly DraftDesk _drafts;

    private ModerationParts(DraftDesk drafts, ModerationPorts ports)
    {
        _drafts = drafts;
        Ports = ports;
    }

    public ModerationPorts Ports { get; }

    public static ModerationParts Create(
        PublishingParts publishing, SqliteStorage storage, ILanguageDetector languages, TimeProvider clock, ILoggerFactory logs)
    {
        var drafts = new DraftDesk(
            new IntakeSettings { Folder = publishing.Folder },
            storage.Drafts,
            storage.Audit,
            publishing.Knowledge,
            languages,
            clock,
            logs.CreateLogger<DraftDesk>());
        return new ModerationParts(drafts, new ModerationPorts
        {
            Publisher = publishing.Publisher,
            Drafts = drafts,
            Audit = storage.Audit,
            Gaps = storage.Gaps,
            Pauses = storage.Pauses,
            Subscriptions = storage.Subscriptions,
            Shown = storage.Shown,
            Announcements = storage.Announcements,
        });
    }

    public void Dispose() => _drafts.Dispose();
}
