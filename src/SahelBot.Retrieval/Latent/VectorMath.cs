using System.Numerics;

namespace SahelBot.Retrieval.Latent;

/// <summary>Loops over numbers with the processor's vector instructions.</summary>
internal static class VectorMath
{
    /// <summary>target += source · factor.</summary>
    public static void AddScaled(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        var i = 0;
        var factors = new Vector<float>(factor);
        for (; i <= source.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            (new Vector<float>(target[i..]) + (new Vector<float>(source[i..]) * factors)).CopyTo(target[i..]);
        }

        for (; i < source.Length; i++)
        {
            target[i] += source[i] * factor;
        }
    }

    /// <summary>target += source · factor.</summary>
    public static void AddScaled(Span<double> target, ReadOnlySpan<double> source, double factor)
    {
        var i = 0;
        var factors = new Vector<double>(factor);
        for (; i <= source.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            (new Vector<double>(target[i..]) + (new Vector<double>(source[i..]) * factors)).CopyTo(target[i..]);
        }

        for (; i < source.Length; i++)
        {
            target[i] += source[i] * factor;
        }
    }

    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var i = 0;
        var sums = Vector<double>.Zero;
        for (; i <= left.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            sums += new Vector<double>(left[i..]) * new Vector<double>(right[i..]);
        }

        var sum = Vector.Sum(sums);
        for (; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    /// <summary>Inner product of numbers and numbers kept as bytes; lengths are equal.</summary>
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<sbyte> right)
    {
        var i = 0;
        var sums = Vector<float>.Zero;
        var step = Vector<sbyte>.Count;
        for (; i <= left.Length - step; i += step)
        {
            Vector.Widen(new Vector<sbyte>(right[i..]), out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            var part = left.Slice(i, step);
            sums += new Vector<float>(part) * Vector.ConvertToSingle(first);
            sums += new Vector<float>(part[(step / 4)..]) * Vector.ConvertToSingle(second);
            sums += new Vector<float>(part[(step / 2)..]) * Vector.ConvertToSingle(third);
            sums += new Vector<float>(part[(3 * step / 4)..]) * Vector.ConvertToSingle(fourth);
        }

        var sum = Vector.Sum(sums);
        for (; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    /// <summary>Scales a vector to length one; a vector without length stays as it is.</summary>
    public static void Normalize(Span<float> vector)
    {
        var square = 0.0;
        foreach (var value in vector)
        {
            square += (double)value * value;
        }

        if (square > 0)
        {
            var factor = (float)(1 / Math.Sqrt(square));
            foreach (ref var value in vector)
            {
                value *= factor;
            }
        }
    }
}
