using SahelBot.Core.Knowledge;

namespace SahelBot.Composition;

/// <summary>Golden questions read from a file.</summary>
/// <param name="Questions">In the order of the file.</param>
/// <param name="Problems">What is wrong with the file.</param>
public sealed record QuestionFile(
    IReadOnlyList<GoldenQuestion> Questions, IReadOnlyList<KnowledgeProblem> Problems);
