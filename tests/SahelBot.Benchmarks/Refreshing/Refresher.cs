using SahelBot.Answering.Engine;
using SahelBot.Answering.Golden;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;
using SahelBot.Core.Questions;
using SahelBot.Knowledge.Loading;
using SahelBot.Retrieval.Indexing;
using SahelBot.Retrieval.Languages;

namespace SahelBot.Benchmarks.Refreshing;

/// <summary>The steps of a refresh, one after the other, each with the help of the refresh before it.</summary>
internal sealed class Refresher
{
    private readonly KnowledgeLoader _loader = new();
    private readonly LuceneKnowledgeIndexFactory _indexes = new();
    private readonly LanguageDetector _languages = new();
    private AnswerEngine? _engine;
    private int _changes;

    /// <summary>Reads and checks.</summary>
    public Snapshot Load(IReadOnlyList<FolderFile> files)
    {
        var loaded = _loader.Load(files, new LoadOptions(), CancellationToken.None);
        return loaded.Snapshot ?? throw new InvalidOperationException(string.Join('\n', loaded.Problems.Take(10)));
    }

    /// <summary>Indexes.</summary>
    public void Open(Snapshot snapshot) => _engine = AnswerEngine.Create(snapshot, _indexes, _languages, _engine);

    /// <summary>Asks the golden questions, on all processors.</summary>
    /// <returns>How many are answered wrongly. Not 0 for multiplied knowledge, where a copy may be cited in place of the original.</returns>
    public async Task<int> AskAsync()
    {
        var engine = _engine ?? throw new InvalidOperationException("Nothing is open.");
        var failed = 0;
        await Parallel.ForEachAsync(engine.Snapshot.Questions, async (question, cancellationToken) =>
        {
            var answer = await engine.AnswerAsync(new Question(question.Question) { History = question.History }, cancellationToken);
            if (GoldenQuestionChecker.Check(question, answer).Count > 0)
            {
                Interlocked.Increment(ref failed);
            }
        });
        return failed;
    }

    /// <summary>The files with one article changed, another way each time.</summary>
    public IReadOnlyList<FolderFile> WithOneArticleChanged(IReadOnlyList<FolderFile> files)
    {
        _changes++;
        var changed = files.First(f => f.Path.EndsWith(".md", StringComparison.Ordinal));
        return [.. files.Select(f => ReferenceEquals(f, changed) ? f with { Text = f.Text.Replace(" {#", $" Change {_changes}. {{#", StringComparison.Ordinal) } : f)];
    }
}
