namespace SahelBot.Retrieval.Evaluation;

/// <summary>What a run over a dataset came to.</summary>
/// <param name="Documents">Documents indexed.</param>
/// <param name="Queries">Queries answered.</param>
/// <param name="Lines">Lines written.</param>
/// <param name="Language">Two-letter code of the language that was used.</param>
/// <param name="Indexing">Time to build the index.</param>
/// <param name="Searching">Time of all searches together.</param>
/// <param name="Warnings">What a reader of the run should know. May be empty.</param>
public sealed record RunSummary(
    int Documents,
    int Queries,
    int Lines,
    string Language,
    TimeSpan Indexing,
    TimeSpan Searching,
    IReadOnlyList<string> Warnings);
