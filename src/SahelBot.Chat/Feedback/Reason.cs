using SahelBot.Chat.Words;

namespace SahelBot.Chat.Feedback;

/// <summary>Why an answer is not good, to choose from.</summary>
/// <param name="Letter">As a button carries it.</param>
/// <param name="Name">As it is kept. Empty for no reason.</param>
/// <param name="LabelIn">What the button says.</param>
internal sealed record Reason(string Letter, string Name, Func<FeedbackWords, string> LabelIn)
{
    public static IReadOnlyList<Reason> All { get; } =
    [
        new("w", "wrong", w => w.Wrong),
        new("q", "not-asked", w => w.NotAsked),
        new("o", "one-sided", w => w.OneSided),
        new("d", "out-of-date", w => w.Outdated),
        new("n", "", w => w.NoReason),
    ];
}
