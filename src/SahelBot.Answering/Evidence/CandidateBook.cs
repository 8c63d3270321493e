using System.Collections.Concurrent;
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
    private readonly ProfileMaker _profiles;
    private readonly ConcurrentDictionary<(PassageId Id, string Language), Candidate> _passages = new();
    private readonly ConcurrentDictionary<string, Candidate> _lines = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SentenceProfile> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<(PassageId Id, string Language), Candidate> _kept = [];
    private readonly ILookup<PassageId, string> _mentions;

    /// <param name="snapshot">The snapshot.</param>
    /// <param name="index">Its index.</param>
    /// <param name="reader">Its names and dates.</param>
    /// <param name="asked">What people were heard to ask.</param>
    /// <param name="previous">A book whose work is taken over where it would come out the same. Not kept. Null for none.</param>
    public CandidateBook(Snapshot snapshot, IKnowledgeIndex index, QuestionReader reader, AskedLanguages asked, CandidateBook? previous = null)
    {
        _snapshot = snapshot;
        _index = index;
        _reader = reader;
        _profiles = new ProfileMaker(index, reader);
        Phrasings = new PhrasingBook(snapshot, index, asked);
        _mentions = snapshot.Events.SelectMany(e => e.Passages.Select(p => (Id: p, Text: e.Headline + ". " + e.Detail)))
            .Concat(snapshot.ContestedPoints.SelectMany(c =>
                c.Positions.SelectMany(p => p.Passages.Select(id => (Id: id, Text: c.Question)))))
            .ToLookup(m => m.Id, m => m.Text);
        if (previous is not null && reader.FindsSameActors(previous._reader))
        {
            TakeOver(previous, reader.GuessesSameYears(previous._reader));
        }
    }

    public PhrasingBook Phrasings { get; }

    public Candidate Of(Passage passage) => _passages.GetOrAdd((passage.Id, passage.Language), _ => Make(passage));

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

    public SentenceProfile Profile(string text, string language) => _profiles.Make(text, language);

    private Candidate Make(Passage passage)
    {
        var candidate = _kept.TryGetValue((passage.Id, passage.Language), out var kept) ? kept : Read(passage);
        return candidate with { AskedIn = language => Phrasings.StemsFor(passage.Id, language) };
    }

    private Candidate Read(Passage passage)
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
        return new Candidate(sentences, [passage], actors, contextActors, context);
    }

    private Candidate MakeLine(Actor actor, string line, List<Passage> cites)
    {
        var sentences = SentenceSplitter.Split(line).Select(s => Profile(s, "en")).ToList();
        var actors = sentences.SelectMany(s => s.Actors).Append(actor.Id).Concat(actor.PartOf).ToHashSet(StringComparer.Ordinal);
        return new Candidate(sentences, cites, actors, _none, _none) { IsActorLine = true };
    }

    /// <summary>Copies what this snapshot needs too, so that nothing of the other one is held on to.</summary>
    private void TakeOver(CandidateBook previous, bool sameYears)
    {
        foreach (var passage in _snapshot.Passages.Concat(_snapshot.Translations))
        {
            var key = (passage.Id, passage.Language);
            if ((previous._passages.TryGetValue(key, out var known) || previous._kept.TryGetValue(key, out known))
                && (sameYears || !known.Sentences.Any(s => s.IsYearGuessed))
                && IsSame(known.Passage, passage)
                && _mentions[passage.Id].SequenceEqual(previous._mentions[passage.Id], StringComparer.Ordinal))
            {
                _kept[key] = known with { Cites = [passage], AskedIn = _ => Candidate.NotAsked };
            }
        }

        foreach (var text in _snapshot.Gaps.Select(g => g.Topic)
            .Concat(_snapshot.Events.SelectMany(e => new[] { e.Headline, e.Headline + ". " + e.Detail }))
            .Concat(_snapshot.ContestedPoints.SelectMany(p => new[] { p.Question, Writing.BothSidesWriter.Text(p) })))
        {
            if (previous._texts.TryGetValue(text, out var profile) && (sameYears || !profile.IsYearGuessed))
            {
                _texts[text] = profile;
            }
        }
    }

    /// <summary>True when all is the same that a candidate is made of.</summary>
    private static bool IsSame(Passage before, Passage after) =>
        before.Text == after.Text
        && before.Heading == after.Heading
        && before.Source.Title == after.Source.Title
        && before.Source.Publisher == after.Source.Publisher
        && before.By.SequenceEqual(after.By, StringComparer.Ordinal)
        && before.About.SequenceEqual(after.About, StringComparer.Ordinal);
}
