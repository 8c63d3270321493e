namespace SahelBot.Contract;

/// <param name="Events">Oldest first.</param>
public sealed record TimelineDocument(IReadOnlyList<EventDocument> Events, KnowledgeDocument Knowledge);
