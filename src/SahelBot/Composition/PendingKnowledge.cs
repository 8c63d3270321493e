// Stands in for types of SahelBot.Knowledge that are not merged yet; delete this file when they are.
#pragma warning disable IDE0130, MA0048
using SahelBot.Core.Knowledge;

namespace SahelBot.Knowledge;

public sealed record LoadResult(Snapshot? Snapshot, IReadOnlyList<KnowledgeProblem> Problems);
