using System.Globalization;
using SahelBot.Answering.Engine;
using SahelBot.Answering.Golden;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;
using SahelBot.Core.Timelines;
using SahelBot.Knowledge.Differences;
using SahelBot.Knowledge.Loading;
using SahelBot.Knowledge.Statistics;
using SahelBot.Pictures;
using SahelBot.Publishing.Folders;
using SahelBot.Retrieval.Evaluation;
using SahelBot.Retrieval.Indexing;
using SahelBot.Retrieval.Languages;

namespace SahelBot.Composition;

/// <summary>The program as it is delivered: each port with the class that fills it.</summary>
public sealed class Backend : IBackend
{
    private readonly LuceneKnowledgeIndexFactory _indexes = new();

    /// <inheritdoc/>
    public ITimelinePainter Painter { get; } = new TimelinePainter();

    /// <inheritdoc/>
    public ILanguageDetector Languages { get; } = new LanguageDetector();

    /// <inheritdoc/>
    public IFolderReader Folders { get; } = new FolderReader();

    /// <inheritdoc/>
    public LoadResult Load(string directory, bool withQuestions, CancellationToken cancellationToken) =>
        new KnowledgeLoader().Load(directory, new LoadOptions { Questions = withQuestions }, cancellationToken);

    /// <inheritdoc/>
    public IOpenKnowledge Open(Snapshot snapshot) => Open(snapshot, null);

    /// <inheritdoc/>
    public IOpenKnowledge Open(Snapshot snapshot, IOpenKnowledge? previous) =>
        new OpenKnowledge(new AnswerEngine(snapshot, _indexes.Build(snapshot), Languages));

    /// <inheritdoc/>
    public QuestionFile LoadQuestions(string knowledgeDirectory, string file, CancellationToken cancellationToken) =>
        QuestionOverlay.Read(knowledgeDirectory, file, cancellationToken);

    /// <inheritdoc/>
    public IReadOnlyList<string> Check(GoldenQuestion question, Answer answer) =>
        GoldenQuestionChecker.Check(question, answer);

    /// <inheritdoc/>
    public string DescribeDifference(Snapshot before, Snapshot after) => SnapshotComparer.Between(before, after).ToText();

    /// <inheritdoc/>
    public string DescribeStatistics(Snapshot snapshot, IReadOnlyList<KnowledgeProblem> problems) =>
        KnowledgeStatistics.Of(snapshot, problems).ToText();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> WriteRetrievalRunAsync(
        string datasetDirectory, string runFile, string? language, CancellationToken cancellationToken)
    {
        try
        {
            var summary = await new RetrievalRun(_indexes, Languages, TimeProvider.System)
                .WriteAsync(datasetDirectory, runFile, language, cancellationToken);
            var figures = string.Create(
                CultureInfo.InvariantCulture,
                $"{summary.Documents} documents ({summary.Language}) indexed in {summary.Indexing.TotalSeconds:F1} s, "
                + $"{summary.Queries} queries answered in {summary.Searching.TotalSeconds:F1} s, {summary.Lines} lines written.");
            return [.. summary.Warnings, figures];
        }
        catch (DatasetException e)
        {
            throw new ProgramException(ExitCode.Failed, e.Message, e);
        }
    }
}
