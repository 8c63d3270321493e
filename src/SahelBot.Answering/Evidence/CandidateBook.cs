using System.Collections.Concurrent;
using SahelBot.Answering.Languages;
using SahelBot.Answering.Understanding;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;
using SahelBot.Core.Text;

namespace SahelBot.Answering.Evidence;

/// <summary>
/// The passages and actor lines of a snapshot, taken apart when first needed and kept. Safe to use from many threads at once.
/// </summary>
internal sealed class CandidateBook
{
    private static readonly HashSet<string> _none = [];
    private readonly Snapshot _snapshot;
    private readonly IKnowledgeIndex _index;
    private readonly QuestionReader _reader;
    private readonly ConcurrentDictionary<PassageId, Candidate> _passages = new();
    private readonly ConcurrentDictionary<string, Candidate> _lines = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SentenceProfile> _texts = new(StringComparer.Ordinal);
    private readonly ILookup<PassageId, string> _mentions;

    public CandidateBook(Snapshot snapshot, IKnowledgeIndex index, QuestionReader reader)
    {
        _snapshot = snapshot;
        _index = index;
        _reader = reader;
        Phrasings = new PhrasingBook(snapshot, index);
        _mentions = snapshot.Events.SelectMany(e => e.Passages.Select(p => (Id: p, Text: e.Headline + ". " + e.Detail)))
            .Concat(snapshot.ContestedPoints.SelectMany(c =>
                c.Positions.SelectMany(p => p.Passages.Select(id => (Id: id, Text: c.Question)))))
            .ToLookup(m => m.Id, m => m.Text);
    }

    public PhrasingBook Phrasings { get; }

    public Candidate Of(Passage passage) => _passages.GetOrAdd(passage.Id, _ => Make(passage));

    /// <summary>The line on an actor as a candidate; null when there is none.</summary>
    public Candidate? LineOf(string actorId)
    {
        if (_lines.TryGetValue(actorId, out var known))
        {
            return known;
        }

        if (!_snapshot.TryGetActor(actorId, out var actor) || actor.Line is not { } line)
        {
            return null;
        }

        var cites = actor.Passages.Select(id => _snapshot.FindPassage(id, "en")).OfType<Passage>().ToList();
        return cites.Count == 0 ? null : _lines.GetOrAdd(actorId, _ => MakeLine(actor, line, cites));
    }

    /// <summary>A text of the knowledge that is no passage (a contested point, a gap), taken apart once.</summary>
    public SentenceProfile Text(string text) => _texts.GetOrAdd(text, t => Profile(t, "en"));

    public SentenceProfile Profile(string text, string language)
    {
        var cues = LanguageCues.For(language);
        var words = WordScanner.Scan(text);
        var dates = _reader.FindDates(text, language);
        var places = _index.Analyze(text, language).Where(t => !t.IsStopWord).Select(t => (t.Term, t.Start)).ToList();
        return new SentenceProfile(
            text,
            places,
            _reader.FindActors(text),
            dates,
            NumberReader.Find(text, words, dates, cues),
            Negated(words, places, cues),
            cues.Denials.Find(words) >= 0,
            cues.Causes.Find(words) >= 0);
    }

    private static HashSet<string> Negated(List<Word> words, List<(string Term, int Start)> places, LanguageCues cues)
    {
        var negated = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            var at = cues.Negations.LengthAt(words, i) > 0 ? places.FindIndex(p => p.Start > words[i].Start) : -1;
            if (at >= 0)
            {
                negated.Add(places[at].Term);
            }
        }

        return negated;
    }

    private Candidate Make(Passage passage)
    {
        var sentences = SentenceSplitter.Split(passage.Text).Select(s => Profile(s, passage.Language)).ToList();
        var context = new HashSet<string>(StringComparer.Ordinal);
        var contextActors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in _mentions[passage.Id].Append(passage.Source.Title).Append(passage.Heading ?? "")
            .Append(passage.Source.Publisher))
        {
            contextActors.UnionWith(_reader.FindActors(text).SelectMany(a => a.Actors));
            context.UnionWith(_index.Analyze(text, passage.Language).Where(t => !t.IsStopWord).Select(t => t.Term));
        }

        var actors = passage.By.Concat(passage.About).Concat(sentences.SelectMany(s => s.Actors)).ToHashSet(StringComparer.Ordinal);
        return new Candidate(sentences, [passage], actors, contextActors, context)
        {
            AskedTerms = Phrasings.WordsOf(passage.Id),
            Asks = Phrasings.AsksOf(passage.Id),
        };
    }

    private Candidate MakeLine(Actor actor, string line, List<Passage> cites)
    {
        var sentences = SentenceSplitter.Split(line).Select(s => Profile(s, "en")).ToList();
        var actors = sentences.SelectMany(s => s.Actors).Append(actor.Id).Concat(actor.PartOf).ToHashSet(StringComparer.Ordinal);
        return new Candidate(sentences, cites, actors, _none, _none) { IsActorLine = true };
    }
}
