using SahelBot.Core.Gaps;
using SahelBot.Storage.Chats;

namespace SahelBot.Storage.Gaps;

/// <summary>An exchange with how many people were not content.</summary>
internal sealed class GapRow : ExchangeRow
{
    /// <summary>All gaps, decided ones too; further conditions may follow.</summary>
    public const string Select =
        $"""
        select {Columns},
            (select count(*) from moderator_requests r where r.exchange = e.id) as Requests,
            (select count(*) from verdicts v where v.exchange = e.id and v.verdict = 'bad') as BadVerdicts
        from exchanges e
        where (exists (select 1 from unanswered u where u.exchange = e.id)
            or exists (select 1 from verdicts v where v.exchange = e.id and v.verdict = 'bad'))
        """;

    public int Requests { get; set; }

    public int BadVerdicts { get; set; }

    public Gap ToGap() => new(ToExchange(), Requests, BadVerdicts);
}
