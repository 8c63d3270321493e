using SahelBot.Core.Knowledge;

namespace SahelBot.Core.Answers;

/// <summary>A numbered source line under an answer.</summary>
/// <param name="Number">From 1, in order of first use in the answer.</param>
/// <param name="Passage">The passage that the marked sentences rest on.</param>
/// <param name="DeepLink">Address of the source that opens at the quoted words where the passage quotes any.</param>
public sealed record Citation(int Number, Passage Passage, Uri DeepLink);
