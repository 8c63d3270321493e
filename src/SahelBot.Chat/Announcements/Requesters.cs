using SahelBot.Core.Announcements;
using SahelBot.Core.Chats;

namespace SahelBot.Chat.Announcements;

/// <summary>Plans what is told to those who turned to the moderators with a question.</summary>
internal sealed class Requesters(ModerationPorts moderation)
{
    /// <summary>
    /// Plans one announcement for each place in which somebody asked, for all who asked there, and closes their requests. Where it is not
    /// known on which platform somebody asked, the request stays open.
    /// </summary>
    /// <param name="requests">For the exchange.</param>
    /// <param name="key">That of the announcement which answers a request.</param>
    /// <returns>How many announcements are new, and how many requests stay open.</returns>
    public async Task<(int Planned, int Open)> TellAsync(
        Exchange exchange,
        IReadOnlyCollection<ModeratorRequest> requests,
        AnnouncementKind kind,
        Func<ModeratorRequest, string> key,
        DateTimeOffset at,
        CancellationToken cancellationToken)
    {
        var shown = await moderation.Shown.OfAsync(exchange.Id, cancellationToken);
        var tellable = WithPlatform(requests, shown);
        var announcements = tellable.Where(r => r.Address.Length > 0).DistinctBy(r => (r.Platform, r.Address)).Select(r => new Announcement
        {
            Kind = kind,
            Subject = exchange.Id.Value,
            Key = key(r),
            Platform = r.Platform,
            Address = r.Address,
            Message = shown.LastOrDefault(m => m.Address == r.Address)?.Message,
            Language = exchange.Language,
            At = at,
        }).ToList();
        var planned = await moderation.Announcements.AddAsync(announcements, cancellationToken);
        foreach (var request in tellable)
        {
            await moderation.Gaps.CloseRequestAsync(exchange.Id, request.Person, cancellationToken);
        }

        return (planned, requests.Count - tellable.Count);
    }

    /// <param name="shown">Where the exchange is shown; tells the platform of requests that do not tell it themselves.</param>
    /// <returns>Those of the requests of which it is known, with their platform.</returns>
    private static List<ModeratorRequest> WithPlatform(IEnumerable<ModeratorRequest> requests, IReadOnlyList<ShownMessage> shown)
    {
        var seen = shown.FirstOrDefault(m => m.Platform.Length > 0)?.Platform ?? "";
        return [.. requests.Select(r => r.Platform.Length > 0 ? r : r with { Platform = seen }).Where(r => r.Platform.Length > 0)];
    }
}
