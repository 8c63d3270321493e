using SahelBot.Core.Chats;
using SahelBot.Core.Gaps;

namespace SahelBot.Chat.Gaps;

/// <summary>Questions asked in vain that ask for much the same.</summary>
/// <param name="Gaps">Oldest first; at least one.</param>
internal sealed record GapGroup(IReadOnlyList<Gap> Gaps)
{
    /// <summary>Stands for the group: its oldest question, which stays that when more come.</summary>
    public ExchangeId Id => Gaps[0].Exchange.Id;

    /// <summary>How much it is wanted: each time that it was asked, handed to the moderators or voted down.</summary>
    public int Weight => Gaps.Count + Requests + BadVerdicts;

    public int Requests => Gaps.Sum(g => g.Requests);

    public int BadVerdicts => Gaps.Sum(g => g.BadVerdicts);

    public IReadOnlyList<ExchangeId> Exchanges => [.. Gaps.Select(g => g.Exchange.Id)];

    /// <summary>Each wording once, with one exchange that used it, most used first.</summary>
    public IReadOnlyList<(Exchange Exchange, int Count)> Wordings =>
    [
        .. Gaps.GroupBy(g => g.Exchange.Question.Trim(), StringComparer.OrdinalIgnoreCase)
            .Select(g => (g.First().Exchange, Count: g.Count()))
            .OrderByDescending(w => w.Count),
    ];

    /// <summary>The wording that is used most; of several the oldest.</summary>
    public Exchange Representative => Wordings[0].Exchange;

    public IReadOnlyList<string> Languages =>
        [.. Gaps.CountBy(g => g.Exchange.Language, StringComparer.Ordinal).OrderByDescending(l => l.Value).Select(l => l.Key)];
}
