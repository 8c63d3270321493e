namespace SahelBot.Retrieval.Text;

/// <summary>Where a word stands in a text, in UTF-16 units.</summary>
/// <param name="Start">From 0.</param>
/// <param name="Length">At least 1.</param>
internal readonly record struct Word(int Start, int Length)
{
    public int End => Start + Length;
}
