using SahelBot.Testing.Faults;

namespace SahelBot.Testing.Discord.Faults;

/// <summary>What goes wrong with calls and events. The same rules, seed and order of calls give the same faults. Thread safe.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly CallRules<FaultRule> _rules;
    private int _events;

    internal FaultPlan(int seed) => _rules = new CallRules<FaultRule>(seed);

    /// <summary>Of the events that happen from now on each n-th is told twice, with a number of its own each; 0: none.</summary>
    public int DuplicateEvery { get; set; }

    /// <summary>Of the events that happen from now on each n-th is told late, after others; 0: none.</summary>
    public int DelayEvery { get; set; }

    public TimeSpan EventDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    public FaultPlan Add(FaultRule rule)
    {
        lock (_gate)
        {
            _rules.Add(rule);
        }

        return this;
    }

    /// <summary>Only the next call of the route fails.</summary>
    public FaultPlan Next(FaultKind kind, string? route = null) => Add(new FaultRule(kind) { Route = route, Times = 1 });

    public void Clear()
    {
        lock (_gate)
        {
            _rules.Clear();
            DuplicateEvery = 0;
            DelayEvery = 0;
        }
    }

    /// <returns>The first rule that hits this call; null when it goes well.</returns>
    internal FaultRule? Hit(string route, string path)
    {
        lock (_gate)
        {
            return _rules.Hit(r => r.Matches(route, path));
        }
    }

    internal (bool Twice, TimeSpan Delay) NextEvent()
    {
        lock (_gate)
        {
            _events++;
            return (
                DuplicateEvery > 0 && _events % DuplicateEvery == 0,
                DelayEvery > 0 && _events % DelayEvery == 0 ? EventDelay : TimeSpan.Zero);
        }
    }
}
