using SahelBot.Chat.Turns;
using SahelBot.Core.Answers;
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

    /// <returns>Most wanted first, without those that are answered by now.</returns>
    public async Task<IReadOnlyList<GapGroup>> GroupsAsync(Turn turn, CancellationToken cancellationToken)
    {
        var list = await gaps.ListAsync(turn.Now.AddDays(-Days), Most, cancellationToken);
        var open = new List<GapGroup>();
        foreach (var group in GroupsOf(turn, list))
        {
            if (!await IsAnsweredAsync(turn, group.Representative, cancellationToken))
            {
                open.Add(group);
            }
        }

        return open;
    }

    public static IReadOnlyList<GapGroup> GroupsOf(Turn turn, IEnumerable<Gap> gaps) =>
        GapGrouping.Of(gaps, e => TopicReader.Read(turn.Knowledge, e));

    /// <returns>The group that an exchange is in; null when it has been dealt with, or is too old.</returns>
    public async Task<GapGroup?> FindAsync(Turn turn, ExchangeId exchange, CancellationToken cancellationToken) =>
        (await GroupsAsync(turn, cancellationToken)).FirstOrDefault(g => g.Gaps.Any(m => m.Exchange.Id == exchange));

    /// <summary>True for a question that had no answer and gets one from the knowledge in force; an answer voted down is not looked at.</summary>
    private static async Task<bool> IsAnsweredAsync(Turn turn, Exchange exchange, CancellationToken cancellationToken)
    {
        if (exchange.Abstention is null || exchange.KnowledgeVersion == turn.Snapshot.Version)
        {
            return false;
        }

        return await turn.Answerer.AnswerAsync(exchange.Again(), cancellationToken) is Answer.Grounded;
    }
}
