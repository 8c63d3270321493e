namespace SahelBot.Retrieval.Evaluation;

/// <summary>A document or a query of a dataset.</summary>
/// <param name="Id">Unique among the documents, or the queries, of its dataset; may hold any character.</param>
/// <param name="Title">Empty when there is none; always empty for a query.</param>
/// <param name="Text">May be empty.</param>
public sealed record BeirText(string Id, string Title, string Text);
