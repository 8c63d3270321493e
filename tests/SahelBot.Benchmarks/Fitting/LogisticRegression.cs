namespace SahelBot.Benchmarks.Fitting;

/// <summary>
/// Logistic regression with a ridge penalty, fitted by Newton's method on standardised measures (Hastie, Tibshirani, Friedman 2009, "The
/// Elements of Statistical Learning", 4.4). The same rows always give the same weights.
/// </summary>
internal sealed class LogisticRegression
{
    private const int Steps = 25;

    private LogisticRegression(double[] weights, double bias) => (Weights, Bias) = (weights, bias);

    /// <summary>Of the measures as they are, not standardised.</summary>
    public IReadOnlyList<double> Weights { get; }

    public double Bias { get; }

    /// <param name="rows">Measures, all of one length, and whether the thing holds; some that do and some that do not.</param>
    /// <param name="penalty">Ridge penalty on the standardised weights: above 0.</param>
    public static LogisticRegression Fit(IReadOnlyList<(IReadOnlyList<double> Measures, bool Holds)> rows, double penalty)
    {
        var width = rows[0].Measures.Count;
        var means = Enumerable.Range(0, width).Select(i => rows.Average(r => r.Measures[i])).ToArray();
        var spreads = Enumerable.Range(0, width)
            .Select(i => Math.Max(1e-9, Math.Sqrt(rows.Average(r => Math.Pow(r.Measures[i] - means[i], 2))))).ToArray();
        var inputs = rows.Select(r => (double[])[.. r.Measures.Select((m, i) => (m - means[i]) / spreads[i]), 1]).ToArray();
        var weights = new double[width + 1];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[width + 1];
            var curvature = new double[width + 1, width + 1];
            for (var row = 0; row < inputs.Length; row++)
            {
                var input = inputs[row];
                var likely = 1 / (1 + Math.Exp(-input.Zip(weights, (x, w) => x * w).Sum()));
                for (var i = 0; i <= width; i++)
                {
                    gradient[i] += ((rows[row].Holds ? 1 : 0) - likely) * input[i];
                    for (var j = 0; j <= width; j++)
                    {
                        curvature[i, j] += likely * (1 - likely) * input[i] * input[j];
                    }
                }
            }

            for (var i = 0; i <= width; i++)
            {
                gradient[i] -= i < width ? penalty * weights[i] : 0;
                curvature[i, i] += i < width ? penalty : 1e-9;
            }

            var change = Solve(curvature, gradient);
            weights = [.. weights.Zip(change, (w, c) => w + c)];
        }

        return new LogisticRegression(
            [.. weights.Take(width).Select((w, i) => w / spreads[i])],
            weights[width] - weights.Take(width).Select((w, i) => w * means[i] / spreads[i]).Sum());
    }

    /// <summary>How likely the thing holds: 0 to 1.</summary>
    public double Of(IReadOnlyList<double> measures) => 1 / (1 + Math.Exp(-(Bias + measures.Zip(Weights, (m, w) => m * w).Sum())));

    /// <summary>Gaussian elimination with pivots.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var column = 0; column < size; column++)
        {
            var pivot = Enumerable.Range(column, size - column).MaxBy(r => Math.Abs(matrix[r, column]));
            for (var j = 0; j < size; j++)
            {
                (matrix[column, j], matrix[pivot, j]) = (matrix[pivot, j], matrix[column, j]);
            }

            (right[column], right[pivot]) = (right[pivot], right[column]);
            for (var row = column + 1; row < size; row++)
            {
                var factor = matrix[row, column] / matrix[column, column];
                right[row] -= factor * right[column];
                for (var j = column; j < size; j++)
                {
                    matrix[row, j] -= factor * matrix[column, j];
                }
            }
        }

        var result = new double[size];
        for (var row = size - 1; row >= 0; row--)
        {
            result[row] = (right[row] - Enumerable.Range(row + 1, size - row - 1).Sum(j => matrix[row, j] * result[j])) / matrix[row, row];
        }

        return result;
    }
}
