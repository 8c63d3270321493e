namespace SahelBot.Retrieval.Indexing;

/// <summary>The constants of BM25. Other values moved two question sets by about a hundredth, so these are the usual ones.</summary>
internal static class Bm25
{
    public const float K1 = 1.2f;

    public const float B = .75f;

    /// <summary>How many occurrences give half of the most that a word can add, for each text.</summary>
    public static float[] Saturations(PassageTokens tokens)
    {
        var saturations = new float[tokens.Count];
        for (var text = 0; text < saturations.Length; text++)
        {
            saturations[text] = (float)(K1 * (1 - B + (B * tokens.Length(text) / tokens.AverageLength)));
        }

        return saturations;
    }
}
