namespace SahelBot.Storage;

/// <summary>What is kept cannot be read or written. The message says what is wrong, where, and what to do.</summary>
public sealed class StorageException : Exception
{
    public StorageException()
    {
    }

    public StorageException(string message)
        : base(message)
    {
    }

    public StorageException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
