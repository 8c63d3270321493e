using System.Runtime.InteropServices;

namespace SahelBot.Retrieval.Latent;

/// <summary>A sparse matrix, row by row.</summary>
internal sealed class SparseRows(int columns)
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _columns = [];
    private readonly List<float> _values = [];

    public int Columns { get; } = columns;

    public int Rows => _starts.Count - 1;

    public void Add(int column, float value)
    {
        _columns.Add(column);
        _values.Add(value);
    }

    /// <summary>What was added since the last row is one row.</summary>
    public void EndRow() => _starts.Add(_columns.Count);

    /// <summary>Rows · dense: one row of the result for each row of this.</summary>
    public DenseRows Multiply(DenseRows dense)
    {
        var result = new DenseRows(Rows, dense.Width);
        var places = CollectionsMarshal.AsSpan(_columns);
        var values = CollectionsMarshal.AsSpan(_values);
        for (var row = 0; row < Rows; row++)
        {
            for (var i = _starts[row]; i < _starts[row + 1]; i++)
            {
                VectorMath.AddScaled(result.Row(row), dense.Row(places[i]), values[i]);
            }
        }

        return result;
    }

    /// <summary>Transposed rows · dense: one row of the result for each column of this.</summary>
    public DenseRows MultiplyTransposed(DenseRows dense)
    {
        var result = new DenseRows(Columns, dense.Width);
        var places = CollectionsMarshal.AsSpan(_columns);
        var values = CollectionsMarshal.AsSpan(_values);
        for (var row = 0; row < Rows; row++)
        {
            for (var i = _starts[row]; i < _starts[row + 1]; i++)
            {
                VectorMath.AddScaled(result.Row(places[i]), dense.Row(row), values[i]);
            }
        }

        return result;
    }
}
