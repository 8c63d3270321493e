namespace SahelBot.Testing.Telegram.Faults;

/// <summary>What goes wrong. The same rules, seed and order of calls give the same faults. Thread safe.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<RuleState> _rules = [];
    private readonly Random _random;

    internal FaultPlan(int seed) => _random = new Random(seed);

    /// <summary>Of the updates that come in from now on each n-th is delivered twice; 0: none.</summary>
    public int DuplicateEvery { get; set; }

    public FaultPlan Add(FaultRule rule)
    {
        lock (_gate)
        {
            _rules.Add(new RuleState(rule));
        }

        return this;
    }

    /// <summary>Only the next call of the method fails.</summary>
    public FaultPlan Next(FaultKind kind, string? method = null) => Add(new FaultRule(kind) { Method = method, Times = 1 });

    public void Clear()
    {
        lock (_gate)
        {
            _rules.Clear();
            DuplicateEvery = 0;
        }
    }

    /// <returns>The first rule that hits this call; null when it goes well.</returns>
    internal FaultRule? Hit(string method, long? chatId)
    {
        lock (_gate)
        {
            FaultRule? hit = null;
            foreach (var state in _rules.Where(s => s.Rule.Matches(method, chatId)))
            {
                if (state.Count(_random) && hit is null)
                {
                    state.Hits++;
                    hit = state.Rule;
                }
            }

            return hit;
        }
    }

    private sealed class RuleState(FaultRule rule)
    {
        private int _calls;

        public FaultRule Rule => rule;

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
