namespace SahelBot.Answering.Evidence;

/// <summary>How people ask for a passage in one language. Not changed once it is read.</summary>
/// <param name="Words">Stems of all that is asked.</param>
/// <param name="Asks">The stems of each way to ask.</param>
internal sealed record AskedWays(HashSet<string> Words, List<HashSet<string>> Asks)
{
    /// <summary>Nobody was heard to ask.</summary>
    public static AskedWays None { get; } = new([], []);
}
