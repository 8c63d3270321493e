namespace SahelBot.Retrieval.Ranking;

/// <summary>Memory that one search needs and the next can use again. Clean between searches; used by one thread at a time.</summary>
internal sealed class ScoringScratch(int forms)
{
    private readonly List<int> _marked = [];

    /// <summary>The slot of every form; 0 for those that the question does not look for.</summary>
    public byte[] SlotOfForm { get; } = new byte[forms];

    /// <summary>How often each slot occurs in the text at hand.</summary>
    public float[] SlotCounts { get; } = new float[QueryPlan.MaxSlots + 1];

    /// <summary>What was found in the text at hand, in order.</summary>
    public List<Hit> Hits { get; } = [];

    public void Mark(ReadOnlySpan<int> formsOfStem, int slot)
    {
        foreach (var form in formsOfStem)
        {
            SlotOfForm[form] = (byte)slot;
            _marked.Add(form);
        }
    }

    public void Clear()
    {
        foreach (var form in _marked)
        {
            SlotOfForm[form] = 0;
        }

        _marked.Clear();
        Hits.Clear();
    }
}
