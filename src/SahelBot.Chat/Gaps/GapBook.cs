using SahelBot.Chat.Turns;
using SahelBot.Core.Chats;
using SahelBot.Core.Gaps;

namespace SahelBot.Chat.Gaps;

/// <summary>What was asked in vain lately and not dealt with, in groups.</summary>
internal sealed class GapBook(IGapStore gaps)
{
    /// <summary>How far back questions are looked at, in days.</summary>
    public const int Days = 90;

    /// <summary>Older ones wait until some of the newer are dealt with.</summary>
    private const int Most = 2000;

    public async Task<IReadOnlyList<GapGroup>> GroupsAsync(Turn turn, CancellationToken cancellationToken)
    {
        var list = await gaps.ListAsync(turn.Now.AddDays(-Days), Most, cancellationToken);
        return GroupsOf(turn, list);
    }

    public static IReadOnlyList<GapGroup> GroupsOf(Turn turn, IEnumerable<Gap> gaps) =>
        GapGrouping.Of(gaps, e => TopicReader.Read(turn.Knowledge, e));

    /// <returns>The group that an exchange is in; null when it has been dealt with, or is too old.</returns>
    public async Task<GapGroup?> FindAsync(Turn turn, ExchangeId exchange, CancellationToken cancellationToken) =>
        (await GroupsAsync(turn, cancellationToken)).FirstOrDefault(g => g.Gaps.Any(m => m.Exchange.Id == exchange));
}
