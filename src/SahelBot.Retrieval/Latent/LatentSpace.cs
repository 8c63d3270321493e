using SahelBot.Retrieval.Indexing;
using SahelBot.Retrieval.Ranking;

namespace SahelBot.Retrieval.Latent;

/// <summary>
/// Latent semantic indexing (Deerwester et al. 1990): texts and questions as points in a space of few dimensions, in which
/// words that keep the same company lie close. The space is spanned by the main directions of the snapshot's own texts, found
/// by randomised subspace iteration (Halko, Martinsson and Tropp 2011); nothing is downloaded. The basis is not rotated to
/// singular vectors, because angles within the space do not depend on that. Immutable.
/// </summary>
internal sealed class LatentSpace
{
    private const int MostDimensions = 200;
    private const int FewestTexts = 20;
    private const int MostTextsToLearnFrom = 10_000;
    private const int Iterations = 2;
    private const int TextsAtOnce = 1024;

    private readonly int[] _columnOfStem;
    private readonly DenseRows _basis;
    private readonly sbyte[][] _texts;
    private readonly float[] _scales;

    private LatentSpace(LatentTerms terms, DenseRows basis, int texts)
    {
        _columnOfStem = terms.ColumnOfStem;
        _basis = basis;
        _texts = new sbyte[texts][];
        _scales = new float[texts];
    }

    /// <returns>Null when there are too few texts to learn anything from.</returns>
    public static LatentSpace? Learn(PassageTokens tokens, Vocabulary vocabulary, TermStatistics statistics)
    {
        var terms = new LatentTerms(tokens, vocabulary, statistics);
        var dimensions = Math.Min(MostDimensions, Math.Min(tokens.Count / 2, terms.Columns / 2));
        if (tokens.Count < FewestTexts || dimensions == 0)
        {
            return null;
        }

        var space = new LatentSpace(terms, FindBasis(Sample(tokens, terms), dimensions), tokens.Count);
        space.Place(terms);
        return space;
    }

    /// <returns>Where a question lies, at length one; null when the space knows none of its words.</returns>
    public float[]? ToVector(QueryPlan plan)
    {
        var vector = new float[_basis.Width];
        var known = false;
        foreach (var (slot, weight) in plan.Latent)
        {
            var column = _columnOfStem[plan.Stems[slot]];
            if (column >= 0)
            {
                VectorMath.AddScaled(vector, _basis.Row(column), weight);
                known = true;
            }
        }

        VectorMath.Normalize(vector);
        return known ? vector : null;
    }

    /// <summary>Cosine of the angle between a question and a text: -1 to 1.</summary>
    public double Cosine(float[] question, int text) => VectorMath.Dot(question, _texts[text]) * _scales[text];

    private static SparseRows Sample(PassageTokens tokens, LatentTerms terms)
    {
        var rows = new SparseRows(terms.Columns);
        var count = Math.Min(tokens.Count, MostTextsToLearnFrom);
        for (var i = 0; i < count; i++)
        {
            var (columns, weights) = terms.Read((int)((long)i * tokens.Count / count));
            for (var j = 0; j < columns.Count; j++)
            {
                rows.Add(columns[j], weights[j]);
            }

            rows.EndRow();
        }

        return rows;
    }

    private static DenseRows FindBasis(SparseRows texts, int dimensions)
    {
        var directions = texts.Multiply(DenseRows.Random(texts.Columns, dimensions));
        directions.Orthonormalize();
        for (var i = 0; i < Iterations; i++)
        {
            directions = texts.Multiply(texts.MultiplyTransposed(directions));
            directions.Orthonormalize();
        }

        var basis = texts.MultiplyTransposed(directions);
        basis.Orthonormalize();
        return basis;
    }

    /// <summary>Works out where every text lies, each dimension rounded to a byte.</summary>
    private void Place(LatentTerms terms)
    {
        var batches = (_texts.Length + TextsAtOnce - 1) / TextsAtOnce;
        if (batches == 1)
        {
            PlaceBatch(terms, 0);
        }
        else
        {
            Parallel.For(0, batches, () => terms.Copy(), (batch, _, own) => PlaceBatch(own, batch), static _ => { });
        }
    }

    private LatentTerms PlaceBatch(LatentTerms terms, int batch)
    {
        var vector = new float[_basis.Width];
        var end = Math.Min(_texts.Length, (batch + 1) * TextsAtOnce);
        for (var text = batch * TextsAtOnce; text < end; text++)
        {
            Array.Clear(vector);
            var (columns, weights) = terms.Read(text);
            for (var i = 0; i < columns.Count; i++)
            {
                VectorMath.AddScaled(vector, _basis.Row(columns[i]), weights[i]);
            }

            VectorMath.Normalize(vector);
            (_texts[text], _scales[text]) = Round(vector);
        }

        return terms;
    }

    private static (sbyte[] Rounded, float Scale) Round(float[] vector)
    {
        var largest = 0f;
        foreach (var value in vector)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        var rounded = new sbyte[vector.Length];
        if (largest > 0)
        {
            for (var i = 0; i < vector.Length; i++)
            {
                rounded[i] = (sbyte)MathF.Round(vector[i] / largest * sbyte.MaxValue);
            }
        }

        return (rounded, largest / sbyte.MaxValue);
    }
}
