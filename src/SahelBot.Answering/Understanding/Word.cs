namespace SahelBot.Answering.Understanding;

/// <summary>A word of a question for phrase matching: lower case, accents removed, split at apostrophes and hyphens.</summary>
/// <param name="Text">The folded word; letters and digits only.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 units from 0.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="IsCapital">True when it begins with an upper-case letter.</param>
/// <param name="IsUpper">True when it has two or more letters, all upper-case.</param>
internal sealed record Word(string Text, int Start, int Length, bool IsCapital, bool IsUpper)
{
    public int End => Start + Length;
}
