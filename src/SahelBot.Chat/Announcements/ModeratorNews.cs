using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SahelBot.Chat.Words;
using SahelBot.Core.Announcements;
using SahelBot.Core.Publishing;

namespace SahelBot.Chat.Announcements;

/// <summary>Plans what the moderators are told in their channels, without having asked. Safe to use from many threads at once.</summary>
public sealed class ModeratorNews(ModerationPorts moderation, ChatSettings settings, TimeProvider clock)
{
    /// <summary>A bot that was stopped at the time of the digest still gives it so much later.</summary>
    private static readonly TimeSpan _latest = TimeSpan.FromDays(1);

    private DateTimeOffset _lastDigest;

    /// <summary>The knowledge folder was looked at because something in it had changed.</summary>
    public async Task FolderChangedAsync(ProposalOutcome outcome, CancellationToken cancellationToken)
    {
        var (subject, key) = outcome switch
        {
            ProposalOutcome.Ready ready => (ready.Proposal.Stored.Id.Value, ready.Proposal.Stored.Id.Value),
            ProposalOutcome.Broken broken => ("", $"{HashOf(broken)}/{Day(clock.GetUtcNow().UtcDateTime)}"), // the same again: once a day
            _ => ("", ""),
        };
        if (key.Length > 0)
        {
            await AddAsync(AnnouncementKind.FolderChanged, subject, $"folder/{key}", cancellationToken);
        }
    }

    /// <summary>Plans the digest when its time has come and there is something in it. To be called now and then.</summary>
    public async Task PlanDigestAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (settings.DigestDay is not { } day || DueOf(day, now) is not { } due || due == _lastDigest)
        {
            return;
        }

        var week = DigestWeek.Before(due);
        if ((await week.GapsAsync(moderation.Gaps, cancellationToken)).Count > 0)
        {
            await AddAsync(AnnouncementKind.Digest, week.Subject, $"digest/{Day(due.UtcDateTime)}", cancellationToken);
        }

        _lastDigest = due;
    }

    /// <returns>When the digest of this week is due; null when it is not yet, or it is too late for it.</returns>
    private static DateTimeOffset? DueOf(DayOfWeek day, DateTimeOffset now)
    {
        var midnight = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var due = midnight - TimeSpan.FromDays(((int)midnight.DayOfWeek - (int)day + 7) % 7) + DigestWeek.Hour;
        return due <= now && now - due < _latest ? due : null;
    }

    private Task<int> AddAsync(AnnouncementKind kind, string subject, string key, CancellationToken cancellationToken) =>
        settings.ModeratorChannels.Count == 0
            ? Task.FromResult(0)
            : moderation.Announcements.AddAsync(
                [.. settings.ModeratorChannels.Select(channel => new Announcement
                {
                    Kind = kind,
                    Subject = subject,
                    Key = $"{key}/{channel.Key}",
                    Platform = channel.Key,
                    Address = channel.Value,
                    Language = Languages.Default,
                    At = clock.GetUtcNow(),
                })],
                cancellationToken);

    private static string HashOf(ProposalOutcome.Broken broken)
    {
        var problems = string.Join('\n', broken.Problems.Select(p => p.ToString()));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(problems)).AsSpan(0, 8));
    }

    private static string Day(DateTime moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
