namespace SahelBot.Retrieval.Evaluation;

/// <summary>A dataset that cannot be read. The message says where, what is wrong and what to do.</summary>
public sealed class DatasetException : Exception
{
    public DatasetException(string message)
        : base(message)
    {
    }

    public DatasetException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public DatasetException()
    {
    }

    /// <param name="file">Path of the file.</param>
    /// <param name="line">From 1; 0 when the problem is with the file as a whole.</param>
    /// <param name="problem">What is wrong and what to do.</param>
    internal static DatasetException At(string file, int line, string problem) =>
        new(line > 0 ? $"{file}({line}): {problem}" : $"{file}: {problem}");
}
