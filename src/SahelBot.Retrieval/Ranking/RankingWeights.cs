namespace SahelBot.Retrieval.Ranking;

/// <summary>How much each kind of evidence counts. The words of a question count 1; the defaults were tuned on questions over encyclopedia paragraphs.</summary>
internal sealed record RankingWeights
{
    public static RankingWeights Default { get; } = new();

    /// <summary>A word that stands in the passage exactly as in the question, not only with the same stem.</summary>
    public double Unstemmed { get; init; } = .3;

    /// <summary>Two neighbouring words of the question that are neighbours in the passage.</summary>
    public double AdjacentPair { get; init; } = .15;

    /// <summary>Two neighbouring words of the question within <see cref="PairWindow"/> words of each other, in any order.</summary>
    public double NearPair { get; init; } = .025;

    /// <summary>Parts of one hyphenated name that are neighbours in the passage.</summary>
    public double HyphenatedPair { get; init; } = .5;

    /// <summary>Words from the first of a pair to the second.</summary>
    public int PairWindow { get; init; } = 8;

    /// <summary>A synonym in place of the word itself.</summary>
    public double Synonym { get; init; } = .6;

    /// <summary>Another name of an actor in place of the one in the question.</summary>
    public double OtherName { get; init; } = .5;

    /// <summary>Share of the latent space's cosine; the words' own score, over that of the best passage, has the rest.</summary>
    public double Latent { get; init; } = .2;

    /// <summary>Added for a passage by or about all actors of the question.</summary>
    public double Actor { get; init; } = .12;

    /// <summary>Added for a passage that reports what happened on a date of the question.</summary>
    public double Date { get; init; } = .15;

    /// <summary>Share of the best other passage's score that a passage gets from its article.</summary>
    public double Neighbour { get; init; } = .1;

    /// <summary>How many texts the first stage hands to the second.</summary>
    public int Candidates { get; init; } = 300;
}
