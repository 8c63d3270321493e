using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;
using SahelBot.Core.Timelines;
using SahelBot.Knowledge.Loading;
using SahelBot.Publishing.Folders;
using SahelBot.Publishing.Serving;

namespace SahelBot.Composition;

/// <summary>What the commands need of the other projects. The one place where a test puts fakes.</summary>
public interface IBackend : IKnowledgeOpener
{
    /// <summary>Draws timelines.</summary>
    ITimelinePainter Painter { get; }

    ILanguageDetector Languages { get; }

    /// <summary>Reads folders and frozen files for publishing; keeps what it parsed.</summary>
    IFolderReader Folders { get; }

    /// <summary>Reads a knowledge folder. Problems are reported, not thrown.</summary>
    /// <param name="withQuestions">False leaves the golden questions out, which is faster.</param>
    /// <exception cref="IOException">The folder or a file in it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or a file in it may not be read.</exception>
    LoadResult Load(string directory, bool withQuestions, CancellationToken cancellationToken);

    /// <summary>Makes a snapshot answer questions; builds its index.</summary>
    IOpenKnowledge Open(Snapshot snapshot);

    /// <summary>Reads golden questions from a file of their own; the ids that they name must be in the knowledge folder.</summary>
    /// <returns>The questions; empty when there are problems that are no warnings.</returns>
    QuestionFile LoadQuestions(string knowledgeDirectory, string file, CancellationToken cancellationToken);

    /// <returns>What is wrong with an answer to a golden question, one line each; empty when it is right.</returns>
    IReadOnlyList<string> Check(GoldenQuestion question, Answer answer);

    /// <summary>Describes for a reader what changes between two snapshots.</summary>
    string DescribeDifference(Snapshot before, Snapshot after);

    /// <summary>Describes for a reader what a snapshot holds.</summary>
    string DescribeStatistics(Snapshot snapshot, IReadOnlyList<KnowledgeProblem> problems);

    /// <summary>Ranks a collection in BEIR layout and writes a TREC run file.</summary>
    /// <param name="datasetDirectory">Holds <c>corpus.jsonl</c> and <c>queries.jsonl</c>.</param>
    /// <param name="runFile">Written anew.</param>
    /// <param name="language">Two-letter code; null to detect it.</param>
    /// <returns>What a reader of the run should know, one line each.</returns>
    /// <exception cref="ProgramException">The collection cannot be read or the run not be written.</exception>
    Task<IReadOnlyList<string>> WriteRetrievalRunAsync(
        string datasetDirectory, string runFile, string? language, CancellationToken cancellationToken);
}
