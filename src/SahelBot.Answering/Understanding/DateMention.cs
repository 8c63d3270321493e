using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Understanding;

/// <summary>A stretch of text that names a date or a span.</summary>
/// <param name="Span">What it means.</param>
/// <param name="Start">Where it begins, in UTF-16 units from 0.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="IsOpen">True for "after ..." and "before ...".</param>
public sealed record DateMention(DateSpan Span, int Start, int Length, bool IsOpen)
{
    /// <summary>True for a day that no calendar has, such as 31 June; the span is then that of the month.</summary>
    public bool IsImpossible { get; init; }

    /// <summary>As written in the question; places no longer fit once a question is completed from the one before.</summary>
    public string Written { get; init; } = "";

    public int End => Start + Length;
}
