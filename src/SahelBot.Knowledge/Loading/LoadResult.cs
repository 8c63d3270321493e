using SahelBot.Core.Knowledge;

namespace SahelBot.Knowledge.Loading;

/// <summary>What came of reading a knowledge folder.</summary>
/// <param name="Snapshot">Null when there is any problem that is not a warning.</param>
/// <param name="Problems">Problems and warnings, ordered by file, then line. Empty when all is well.</param>
public sealed record LoadResult(Snapshot? Snapshot, IReadOnlyList<KnowledgeProblem> Problems);
