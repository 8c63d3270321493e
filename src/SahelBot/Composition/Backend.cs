using SahelBot.Answering.Engine;
using SahelBot.Answering.Golden;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Loading;
using SahelBot.Retrieval.Indexing;
using SahelBot.Retrieval.Languages;

namespace SahelBot.Composition;

/// <summary>The program as it is delivered: each port with the class that fills it.</summary>
public sealed class Backend : IBackend
{
    public LoadResult Load(string directory, bool withQuestions, CancellationToken cancellationToken) =>
        new KnowledgeLoader().Load(directory, new LoadOptions { Questions = withQuestions }, cancellationToken);

    public IOpenKnowledge Open(Snapshot snapshot) => new OpenKnowledge(
        new AnswerEngine(snapshot, new LuceneKnowledgeIndexFactory().Build(snapshot), new LanguageDetector()));

    public QuestionFile LoadQuestions(string file, CancellationToken cancellationToken) => throw NotMerged();

    public IReadOnlyList<string> Check(GoldenQuestion question, Answer answer) =>
        GoldenQuestionChecker.Check(question, answer);

    public string DescribeDifference(Snapshot before, Snapshot after) => throw NotMerged();

    public string DescribeStatistics(Snapshot snapshot, IReadOnlyList<KnowledgeProblem> problems) => throw NotMerged();

    public Task WriteRetrievalRunAsync(
        string datasetDirectory, string runFile, string? language, CancellationToken cancellationToken) =>
        throw NotMerged();

    private static ProgramException NotMerged() => new(ExitCode.Failed, "This part of the program is not there yet.");
}
