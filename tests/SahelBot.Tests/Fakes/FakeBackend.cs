using SahelBot.Composition;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Timelines;
using SahelBot.Core.Retrieval;
using SahelBot.Knowledge.Loading;
using SahelBot.Publishing.Folders;
using SahelBot.Retrieval.Languages;

namespace SahelBot.Tests.Fakes;

/// <summary>Holds one sample snapshot, whatever the folder.</summary>
internal sealed class FakeBackend : IBackend
{
    public FakePainter Painter { get; } = new();

    ITimelinePainter IBackend.Painter => Painter;

    public ILanguageDetector Languages { get; } = new LanguageDetector();

    public Func<string, LoadResult> OnLoad { get; set; } = _ => new LoadResult(Samples.Snapshot(), []);

    public IFolderReader Folders => new FakeFolderReader(this);

    public Func<GoldenQuestion, IReadOnlyList<string>> OnCheck { get; set; } = _ => [];

    public QuestionFile QuestionFile { get; set; } = new([Samples.Golden("from-file")], []);

    public FakeKnowledge? Opened { get; private set; }

    public string? Directory { get; private set; }

    public (string Dataset, string Run, string? Language)? RetrievalRun { get; private set; }

    public LoadResult Load(string directory, bool withQuestions, CancellationToken cancellationToken)
    {
        Directory = directory;
        return OnLoad(directory);
    }

    public IOpenKnowledge Open(Snapshot snapshot) => Open(snapshot, null);

    public IOpenKnowledge Open(Snapshot snapshot, IOpenKnowledge? previous) => Opened = new FakeKnowledge(snapshot);

    public QuestionFile LoadQuestions(string knowledgeDirectory, string file, CancellationToken cancellationToken) => QuestionFile;

    public IReadOnlyList<string> Check(GoldenQuestion question, Answer answer) => OnCheck(question);

    public string DescribeDifference(Snapshot before, Snapshot after) => $"{before.Version} -> {after.Version}\n";

    public string DescribeStatistics(Snapshot snapshot, IReadOnlyList<KnowledgeProblem> problems) =>
        $"{snapshot.Passages.Count} passages, {problems.Count} problems\n";

    public Task<IReadOnlyList<string>> WriteRetrievalRunAsync(
        string datasetDirectory, string runFile, string? language, CancellationToken cancellationToken)
    {
        RetrievalRun = (datasetDirectory, runFile, language);
        return Task.FromResult<IReadOnlyList<string>>(["3 documents"]);
    }
}
