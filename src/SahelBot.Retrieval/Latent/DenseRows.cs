namespace SahelBot.Retrieval.Latent;

/// <summary>A dense matrix, row by row.</summary>
internal sealed class DenseRows(int count, int width)
{
    private readonly float[] _values = new float[(long)count * width];

    public int Count { get; } = count;

    public int Width { get; } = width;

    public Span<float> Row(int row) => _values.AsSpan(row * Width, Width);

    /// <summary>Random directions, the same ones in every run.</summary>
    public static DenseRows Random(int count, int width)
    {
        var rows = new DenseRows(count, width);
        var state = 0x9E3779B97F4A7C15UL;
        foreach (ref var value in rows._values.AsSpan())
        {
            // xorshift64* (Vigna 2016); the sum of two uniform numbers is near enough to a bell curve here
            state ^= state >> 12;
            state ^= state << 25;
            state ^= state >> 27;
            var bits = state * 0x2545F4914F6CDD1DUL;
            value = (((uint)(bits >> 40) + (uint)((bits >> 16) & 0xFFFFFF)) / (float)(1 << 24)) - 1;
        }

        return rows;
    }

    /// <summary>
    /// Makes the columns orthonormal in place, by the Cholesky factor of their inner products. A column that depends on those
    /// before it becomes zero.
    /// </summary>
    public void Orthonormalize()
    {
        var factor = Cholesky(InnerProducts());
        var wide = new double[Width];
        for (var row = 0; row < Count; row++)
        {
            var values = Row(row);
            for (var column = 0; column < Width; column++)
            {
                var left = factor.AsSpan(column * Width, column);
                var diagonal = factor[(column * Width) + column];
                var sum = values[column] - VectorMath.Dot(left, wide.AsSpan(0, column));
                wide[column] = diagonal > 0 ? sum / diagonal : 0;
            }

            for (var column = 0; column < Width; column++)
            {
                values[column] = (float)wide[column];
            }
        }
    }

    private double[] InnerProducts()
    {
        var products = new double[Width * Width];
        var wide = new double[Width];
        for (var row = 0; row < Count; row++)
        {
            var values = Row(row);
            for (var i = 0; i < Width; i++)
            {
                wide[i] = values[i];
            }

            for (var i = 0; i < Width; i++)
            {
                if (wide[i] != 0)
                {
                    VectorMath.AddScaled(products.AsSpan(i * Width, i + 1), wide.AsSpan(0, i + 1), wide[i]);
                }
            }
        }

        return products;
    }

    /// <summary>The lower triangular factor of a symmetric matrix of which the lower half is given; works in place.</summary>
    private double[] Cholesky(double[] matrix)
    {
        const double Negligible = 1e-10;
        for (var row = 0; row < Width; row++)
        {
            var current = matrix.AsSpan(row * Width, Width);
            for (var column = 0; column < row; column++)
            {
                var diagonal = matrix[(column * Width) + column];
                var sum = current[column] - VectorMath.Dot(current[..column], matrix.AsSpan(column * Width, column));
                current[column] = diagonal > 0 ? sum / diagonal : 0;
            }

            var rest = current[row] - VectorMath.Dot(current[..row], current[..row]);
            current[row] = rest > Negligible * Math.Max(current[row], double.Epsilon) ? Math.Sqrt(rest) : 0;
        }

        return matrix;
    }
}
