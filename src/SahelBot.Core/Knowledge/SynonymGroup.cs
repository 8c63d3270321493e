namespace SahelBot.Core.Knowledge;

/// <summary>Words and short phrases that mean the same to somebody who asks.</summary>
/// <param name="Terms">Dictionary forms by two-letter language code.</param>
public sealed record SynonymGroup(IReadOnlyDictionary<string, IReadOnlyList<string>> Terms);
