namespace SahelBot.Answering.Understanding;

/// <summary>A number in a text that is no part of a date.</summary>
/// <param name="Value">The number; a word for a number ("three") counts.</param>
/// <param name="Start">Where it begins, in UTF-16 units from 0.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="IsWord">True when it is written as a word.</param>
public sealed record NumberMention(long Value, int Start, int Length, bool IsWord)
{
    private const int MostCommon = 3;

    /// <summary>As written in the question; places no longer fit once a question is completed from the one before.</summary>
    public string Written { get; init; } = "";

    /// <summary>True for "one", "two" and "three": words that a text may well do without.</summary>
    public bool IsCommon => IsWord && Value <= MostCommon;
}
