namespace SahelBot.Retrieval.Ranking;

/// <summary>What to count in passages for one question. A slot is a distinct stem that is looked for; slot 0 is free.</summary>
internal sealed class QueryPlan
{
    /// <summary>More stems than any question has; of a longer text the first ones count.</summary>
    public const int MaxSlots = 250;

    /// <summary>Number of each slot's stem; index 0 is not used.</summary>
    public required int[] Stems { get; init; }

    public required PlanWord[] Words { get; init; }

    public required PlanPair[] Pairs { get; init; }

    public required PlanPlain[] Plains { get; init; }

    /// <summary>Sum of the words' inverse document frequencies: the score of a passage of average length with each word once.</summary>
    public required double IdfSum { get; init; }

    /// <summary>Slots and weights for the first stage.</summary>
    public required (int Slot, float Weight)[] Candidates { get; init; }

    /// <summary>Slots and weights for the latent space.</summary>
    public required (int Slot, float Weight)[] Latent { get; init; }

    public int SlotCount => Stems.Length;
}
