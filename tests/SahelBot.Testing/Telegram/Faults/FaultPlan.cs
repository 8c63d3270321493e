using SahelBot.Testing.Faults;

namespace SahelBot.Testing.Telegram.Faults;

/// <summary>What goes wrong. The same rules, seed and order of calls give the same faults. Thread safe.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly CallRules<FaultRule> _rules;

    internal FaultPlan(int seed) => _rules = new CallRules<FaultRule>(seed);

    /// <summary>Of the updates that come in from now on each n-th is delivered twice; 0: none.</summary>
    public int DuplicateEvery { get; set; }

    public FaultPlan Add(FaultRule rule)
    {
        lock (_gate)
        {
            _rules.Add(rule);
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
            return _rules.Hit(r => r.Matches(method, chatId));
        }
    }
}
