namespace SahelBot.Testing.Faults;

/// <summary>Counts calls by rules and tells which of them fail. Not thread safe.</summary>
internal sealed class CallRules<TRule>(int seed)
    where TRule : CallRule
{
    private readonly List<State> _states = [];
    private readonly Random _random = new(seed);

    public void Add(TRule rule) => _states.Add(new State(rule));

    public void Clear() => _states.Clear();

    /// <summary>Counts a call for each rule that matches it.</summary>
    /// <returns>The first rule that hits this call; null when it goes well.</returns>
    public TRule? Hit(Func<TRule, bool> matches)
    {
        TRule? hit = null;
        foreach (var state in _states.Where(s => matches(s.Rule)))
        {
            if (state.Count(_random) && hit is null)
            {
                state.Hits++;
                hit = state.Rule;
            }
        }

        return hit;
    }

    private sealed class State(TRule rule)
    {
        private int _calls;

        public TRule Rule => rule;

        public int Hits { get; set; }

        public bool Count(Random random)
        {
            _calls++;
            var counted = _calls - rule.Skip;
            return counted > 0 && counted % rule.Every == 0 && !(Hits >= rule.Times) &&
                (rule.Probability >= 1 || random.NextDouble() < rule.Probability);
        }
    }
}
