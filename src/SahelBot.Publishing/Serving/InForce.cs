using SahelBot.Core.Answers;
using SahelBot.Core.Publishing;
using SahelBot.Publishing.Golden;

namespace SahelBot.Publishing.Serving;

/// <summary>What is served, and as what it was published.</summary>
/// <param name="publication">Null when it was never published.</param>
/// <param name="knowledge">Null when nothing is served yet.</param>
/// <param name="questions">Text of its golden questions; null when it equals no other.</param>
internal sealed class InForce(Publication? publication, IOpenKnowledge? knowledge, string? questions)
{
    public static readonly InForce Nothing = new(null, null, "");

    private volatile GoldenRun? _golden;

    public Publication? Publication => publication;

    public IOpenKnowledge? Knowledge => knowledge;

    public string? Questions => questions;

    /// <summary>0 when it was never published.</summary>
    public int Number => publication?.Number ?? 0;

    /// <summary>Empty when nothing is in force.</summary>
    public string Version => publication?.Version ?? knowledge?.Snapshot.Version ?? "";

    /// <summary>How its golden questions were answered; null when they were not asked yet.</summary>
    public GoldenRun? Golden
    {
        get => _golden;
        set => _golden = value;
    }
}
