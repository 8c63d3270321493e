using SahelBot.Answering.Evidence;
using SahelBot.Answering.Languages;
using SahelBot.Answering.Understanding;
using SahelBot.Answering.Writing;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;
using SahelBot.Core.Retrieval;

namespace SahelBot.Answering.Engine;

/// <summary>
/// Answers questions from one snapshot: understands, retrieves, decides, writes out of the passages' own sentences and checks
/// each sentence against what it cites. Deterministic: the same question on the same snapshot gets the same answer. Safe to
/// use from many threads at once.
/// </summary>
public sealed class AnswerEngine : IAnswerer
{
    private const int MostHistory = 6;
    private readonly Workbench _bench;
    private readonly ILanguageDetector _languages;
    private readonly EvidenceFinder _finder;
    private readonly FollowUpResolver _followUps;
    private readonly AnswerBuilder _answers;
    private readonly Composer _composer;

    public AnswerEngine(Snapshot snapshot, IKnowledgeIndex index, ILanguageDetector languages)
        : this(new Workbench(snapshot, index), languages)
    {
    }

    private AnswerEngine(Workbench bench, ILanguageDetector languages)
    {
        var (snapshot, index) = (bench.Snapshot, bench.Index);
        _bench = bench;
        _languages = languages;
        _finder = new EvidenceFinder(snapshot, index, _bench.Book, _bench.Scorer);
        _followUps = new FollowUpResolver(snapshot, _bench.Reader);
        _answers = new AnswerBuilder(snapshot);
        _composer = new Composer(_bench, _answers);
        Timeline = new Timeline(snapshot, _bench.Family);
    }

    public Snapshot Snapshot => _bench.Snapshot;

    /// <summary>The events of the snapshot, to filter.</summary>
    public Timeline Timeline { get; }

    /// <summary>Makes a snapshot answer questions, with the help of an engine on an earlier one.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="indexes">Builds its index.</param>
    /// <param name="languages">Tells the language of questions.</param>
    /// <param name="previous">
    /// An engine on another snapshot, made with the same factory: what has not changed is not worked out again. Answers are those of a
    /// new engine. It may go on answering meanwhile, and nothing of it is held on to. Null for none.
    /// </param>
    public static AnswerEngine Create(
        Snapshot snapshot, IKnowledgeIndexFactory indexes, ILanguageDetector languages, AnswerEngine? previous)
    {
        var asked = new AskedLanguages(snapshot, indexes.Analyzer, previous?._bench.Asked);
        asked.Begin(); // beside the index: both take long, and the first question needs both
        return new AnswerEngine(new Workbench(snapshot, indexes.Build(snapshot, previous?._bench.Index), asked, previous?._bench), languages);
    }

    /// <inheritdoc/>
    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var wording = Wording.For(LanguageOf(question));
        if (question.Text.Length > Question.MaxLength)
        {
            return _answers.Refusal(question, wording, AbstentionKind.Unreadable,
                wording.Text("tooLong", question.Text.Length, Question.MaxLength));
        }

        var understood = await UnderstandAsync(question, cancellationToken);
        if (understood.OpenPronoun is { } pronoun)
        {
            return _answers.Clarification(question, wording, wording.Text("whoIsMeant", pronoun));
        }

        if (understood.Actors.FirstOrDefault(a => a.Actors.Count > 1 && !a.IsDescription) is { } shared)
        {
            return _answers.Clarification(question, wording, Which(shared, wording));
        }

        if (understood.Dates.FirstOrDefault(d => d.IsImpossible) is { } never)
        {
            return _answers.Clarification(question, wording, wording.Text("noSuchDate", never.Written));
        }

        var evidence = await _finder.FindAsync(understood, cancellationToken);
        return _composer.Compose(question, understood, evidence, wording);
    }

    /// <summary>The passages that fit a question, without an answer.</summary>
    /// <returns>At most <paramref name="limit"/>, best first.</returns>
    public async Task<IReadOnlyList<ScoredPassage>> SearchAsync(Question question, int limit, CancellationToken cancellationToken)
    {
        var understood = await UnderstandAsync(question, cancellationToken);
        var query = new RetrievalQuery(understood.Text, understood.Language)
        {
            Actors = [.. understood.ActorIds.Distinct(StringComparer.Ordinal)],
            Dates = understood.DateSpans,
        };
        return await _bench.Index.RetrieveAsync(query, limit, cancellationToken);
    }

    /// <summary>A source line for a passage, in the language asked for where there is a translation.</summary>
    /// <returns>Null when the snapshot has no such passage.</returns>
    public Citation? Cite(PassageId passage, int number, string language) =>
        Snapshot.FindPassage(passage, language) is { } found ? new Citation(number, found, DeepLinks.To(found)) : null;

    /// <summary>The words that a question is about: stemmed, without stop words and the words that only frame a question.</summary>
    /// <param name="question">Any text; of one longer than <see cref="Question.MaxLength"/> only the beginning counts.</param>
    /// <param name="language">Two-letter code of its language.</param>
    /// <returns>In the order of the question, each once.</returns>
    public IReadOnlyList<string> TermsOf(string question, string language)
    {
        var cues = LanguageCues.For(language);
        var text = Clean(question[..Math.Min(question.Length, Question.MaxLength)]);
        return
        [
            .. _bench.Index.AnalyzeQuestion(text, language).Where(t => !t.IsQuestionWord && !Frames(t)).Select(t => t.Terms[0])
                .Distinct(StringComparer.Ordinal),
        ];

        bool Frames(QueryTerm term)
        {
            var word = WordScanner.FoldWord(term.Token.Surface);
            return cues.Frame.Contains(word)
                || (term is { IsKnown: false, Correction: null } && cues.FramingWordLike(word, isFirst: false) is not null);
        }
    }

    /// <summary>What <see cref="Answerability"/> goes by for a question; null where it does not apply, or nothing was found. For fitting.</summary>
    internal async Task<IReadOnlyList<double>?> MeasureAsync(Question question, CancellationToken cancellationToken)
    {
        var (understood, evidence) = await DiagnoseAsync(question, cancellationToken);
        return evidence.Count == 0 ? null : _composer.Measure(understood, evidence);
    }

    /// <summary>What a question is taken for and what may answer it, before anything is decided; for tests and tuning.</summary>
    internal async Task<(UnderstoodQuestion Question, IReadOnlyList<CandidateEvidence> Evidence)> DiagnoseAsync(Question question, CancellationToken cancellationToken)
    {
        var understood = await UnderstandAsync(question, cancellationToken);
        return (understood, await _finder.FindAsync(understood, cancellationToken));
    }

    /// <summary>The contested point that a topic is about; null when it is about none.</summary>
    public ContestedPoint? FindContested(string topic) =>
        _composer.FindContested(Understand(topic, null, null, []));

    private static string Clean(string text) =>
        new([.. text.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)]);

    /// <summary>Understands a question after the ones before it.</summary>
    private async Task<UnderstoodQuestion> UnderstandAsync(Question question, CancellationToken cancellationToken)
    {
        UnderstoodQuestion? before = null;
        IReadOnlyList<string> answered = [];
        foreach (var earlier in question.History.TakeLast(MostHistory).Where(h => h.Length <= Question.MaxLength))
        {
            before = Understand(earlier, question.Language, before, answered);
            answered = await AnsweredActorsAsync(before, cancellationToken);
        }

        return Understand(question.Text, question.Language, before, answered);
    }

    /// <summary>The language to answer in: a question too short to tell is taken for one in that of the questions before it.</summary>
    private string LanguageOf(Question question) =>
        question.Language ?? question.History.TakeLast(MostHistory).Append(question.Text).Aggregate("en", (known, text) => _languages.Detect(Clean(text), known));

    private UnderstoodQuestion Understand(
        string text, string? language, UnderstoodQuestion? before, IReadOnlyList<string> answered)
    {
        var clean = Clean(text);
        var own = _bench.Reader.Read(clean, _languages.Detect(clean, language ?? before?.Language ?? "en"));
        return _followUps.Resolve(own, before, answered);
    }

    /// <summary>Whom the answer to an earlier question was about: what "he" and "they" may mean after it.</summary>
    private async Task<IReadOnlyList<string>> AnsweredActorsAsync(UnderstoodQuestion question, CancellationToken cancellationToken)
    {
        var evidence = await _finder.FindAsync(question, cancellationToken);
        return [.. evidence.Take(2).SelectMany(e => e.Candidate.Passage.By.Concat(e.Candidate.Actors)).Distinct(StringComparer.Ordinal)];
    }

    private string Which(ActorMention mention, Wording wording)
    {
        var names = mention.Actors
            .Select(id => _bench.Snapshot.TryGetActor(id, out var actor) ? actor.NameIn(wording.Language) : id).ToList();
        return wording.Text("whichOne", mention.Written, string.Join($" {wording.Text("or")} ", names));
    }
}
