namespace SahelBot.Contract;

/// <param name="Version">Version of the snapshot.</param>
/// <param name="AsOf">Latest day of which the knowledge speaks. Null when it has no dates.</param>
public sealed record KnowledgeDocument(string Version, DateOnly? AsOf);
