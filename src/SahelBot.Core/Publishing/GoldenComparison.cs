namespace SahelBot.Core.Publishing;

/// <summary>What the golden questions of a proposed version say about it.</summary>
/// <param name="Asked">How many there are.</param>
/// <param name="NewFailures">Wrong now, and right (or not there) in the version in force.</param>
/// <param name="OldFailures">Wrong now, and wrong in the version in force too.</param>
/// <param name="Mended">Ids of those that were wrong and are right now.</param>
public sealed record GoldenComparison(
    int Asked, IReadOnlyList<GoldenFailure> NewFailures, IReadOnlyList<GoldenFailure> OldFailures, IReadOnlyList<string> Mended);
