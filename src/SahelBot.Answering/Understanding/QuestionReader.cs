using SahelBot.Answering.Languages;
using SahelBot.Answering.Lexicon;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Retrieval;

namespace SahelBot.Answering.Understanding;

/// <summary>Takes a question apart with the names, dates and vocabulary of one snapshot. Safe to share between threads.</summary>
internal sealed class QuestionReader
{
    private const double SoftWeight = 0.25;
    private const double LeastWeight = 0.35;
    private const double OtherWeight = 0.45;
    private const int LongestCommon = 6;
    private const int LongestCorrected = 5;
    private readonly IKnowledgeIndex _index;
    private readonly IReadOnlyList<Actor> _named;
    private readonly ActorMatcher _actors;
    private readonly HashSet<string> _parties;
    private readonly double _rarest;
    private readonly Dictionary<(int Month, int? Day), int> _years;

    public QuestionReader(Snapshot snapshot, IKnowledgeIndex index)
    {
        _index = index;
        _named = snapshot.Actors;
        _actors = new ActorMatcher(snapshot.Actors, word => IsCommonWord(index, word));
        _parties = MainParties.Of(snapshot);
        _rarest = Math.Max(index.Idf("\u0001"), 1);
        _years = LikelyYears(snapshot);
    }

    public IReadOnlyList<ActorMention> FindActors(string text) => _actors.Find(WordScanner.Scan(text));

    /// <summary>The dates in a text.</summary>
    /// <param name="isGuessed">True when one has no year of its own, so that it may be another date in another snapshot.</param>
    public IReadOnlyList<DateMention> FindDates(IReadOnlyList<Word> words, string language, out bool isGuessed)
    {
        var guessed = false;
        var dates = new DateReader(LanguageCues.For(language), Guess).Find(words);
        isGuessed = guessed;
        return dates;

        int? Guess(int month, int? day)
        {
            guessed = true;
            return LikelyYear(month, day);
        }
    }

    /// <summary>True when the two find the same actors in any text.</summary>
    public bool FindsSameActors(QuestionReader other) =>
        _named.Count == other._named.Count
        && _named.Zip(other._named).All(p => p.First.Id == p.Second.Id && p.First.Kind == p.Second.Kind
            && (ReferenceEquals(p.First, p.Second) || p.First.AllNames().SequenceEqual(p.Second.AllNames(), StringComparer.Ordinal)));

    /// <summary>True when the two take dates without a year for the same ones.</summary>
    public bool GuessesSameYears(QuestionReader other) =>
        _years.Count == other._years.Count && _years.All(y => other._years.TryGetValue(y.Key, out var year) && year == y.Value);

    public UnderstoodQuestion Read(string text, string language)
    {
        var cues = LanguageCues.For(language);
        var queryTerms = _index.AnalyzeQuestion(text, language);
        var words = WordScanner.Scan(Repair(text, queryTerms));
        var original = Spelled(WordScanner.Scan(text), queryTerms, cues);

        // Names are looked for in the repaired text; when that has as many words, their places are those of the text.
        var actors = words.Count == original.Count ? Relocate(_actors.Find(words), words, original) : _actors.Find(original);
        actors = [.. actors.Where(a => !IsEveryday(a, original, cues))];
        var dates = new DateReader(cues, LikelyYear).Find(original).Where(d => !Overlaps(actors, d.Start, d.End)).ToList();
        var numbers = NumberReader.Find(text, original, dates, cues);
        var terms = Terms(queryTerms, text, original, actors, dates, numbers, cues, language);
        var isSummary = dates.Count == 0 && SummaryReader.IsWhole(text, original, terms, actors, a => a.Actors.All(_parties.Contains), cues);
        var kind = KindReader.Read(text, original, cues, isSummary);
        terms = kind == QuestionKind.Summary ? [] : WithoutCues(terms, original, kind, cues);
        var focus = FocusReader.Find(original, language, cues);
        var predicate = FocusReader.FindPredicate(original, language, actors);
        terms = [.. terms.Select(t => t.Query.Token.Start == focus ? t with { IsFocus = true } : t.Query.Token.Start == predicate ? t with { IsPredicate = true } : t)];
        var (demand, demandedOf) = cues.Demands.Read(original, actors);
        return new UnderstoodQuestion
        {
            Text = text,
            Language = language,
            Kind = Settle(kind, text, original, cues, terms, actors, dates),
            Terms = terms,
            Actors = [.. actors.Select(a => a with { Written = text.Substring(a.Start, a.Length) })],
            Dates = [.. dates.Select(d => d with { Written = text.Substring(d.Start, d.Length) })],
            Numbers = [.. numbers.Select(n => n with { Written = text.Substring(n.Start, n.Length) })],
            UnknownNames = [.. terms.Where(t => t is { IsName: true, IsUnknown: true }).Select(t => t.Query.Token.Surface)
                .Distinct(StringComparer.Ordinal)],
            Demand = demand,
            DemandedOf = demandedOf,
            IsDefinitional = cues.OpensDefinition(original),
        };
    }

    private static bool IsCommonWord(IKnowledgeIndex index, string word) =>
        index.Analyze(word, "en").Any(t => t.IsStopWord) || index.Analyze(word, "fr").Any(t => t.IsStopWord);

    /// <summary>True for an everyday word that another language has as a name: «мали» is "had" in Ukrainian, and written small it is no country.</summary>
    private static bool IsEveryday(ActorMention actor, List<Word> words, LanguageCues cues) =>
        words.Exists(w => w.Start == actor.Start && w.End == actor.End && !w.IsCapital && cues.Common.Contains(w.Text));

    private static bool Overlaps(IEnumerable<ActorMention> actors, int start, int end) =>
        actors.Any(a => start < a.End && a.Start < end);

    /// <summary>"Who is X?" is a definition when nothing but X is asked about; a bare date asks what happened.</summary>
    private static QuestionKind Settle(
        QuestionKind kind, string text, List<Word> words, LanguageCues cues, List<ContentTerm> terms, IReadOnlyList<ActorMention> actors,
        List<DateMention> dates)
    {
        if (kind is QuestionKind.Opinion or QuestionKind.Instruction or QuestionKind.BothSides)
        {
            return kind;
        }

        var content = terms.Count(t => t.Weight > SoftWeight);
        if ((content == 0 && actors.Count == 1 && dates.Count == 0
            && (cues.OpensDefinition(words) || words.Count <= 3) && kind is not QuestionKind.Position)
            || (actors.Count > 0 && DefinesFirst(text, words, cues, actors[0])))
        {
            return QuestionKind.Definition;
        }

        if (content == 0 && dates.Count > 0 && actors.Count == 0
            && (kind is QuestionKind.Fact or QuestionKind.YesNo || (kind == QuestionKind.Position && !words.Exists(w => cues.Pronouns.MeansSomebody(w.Text)))))
        {
            return QuestionKind.Happenings;
        }

        return kind == QuestionKind.Happenings && dates.Count == 0 && content + actors.Count > 0 ? QuestionKind.Fact : kind;
    }

    /// <summary>"Who is X, who ...?", "who is X and why ...?": first of all it asks who X is.</summary>
    private static bool DefinesFirst(string text, List<Word> words, LanguageCues cues, ActorMention actor)
    {
        var opening = cues.AfterDefinitional(words);
        var next = words.FindIndex(w => w.Start >= actor.End);
        if (opening == 0 || opening >= words.Count || words[opening].Start != actor.Start || next < 0)
        {
            return false;
        }

        return text[actor.End] == ',' || cues.Interrogatives.Contains(words[next].Text)
            || (next + 1 < words.Count && cues.Conjunctions.Contains(words[next].Text) && cues.Interrogatives.Contains(words[next + 1].Text));
    }

    /// <summary>The words with those repaired that no passage has and that are one slip away from a word that frames questions.</summary>
    private static List<Word> Spelled(List<Word> words, IReadOnlyList<QueryTerm> terms, LanguageCues cues) =>
        [.. words.Select((w, i) => Meant(w, i, words, terms, cues) is { } meant ? w with { Text = meant } : w)];

    private static string? Meant(Word word, int at, List<Word> words, IReadOnlyList<QueryTerm> terms, LanguageCues cues)
    {
        if (at == 0 && word.Text == "were" && words.Count > 1 && cues.YesNo.LengthAt(words, 1) > 0)
        {
            return "where"; // "were did they go"
        }

        if (terms.FirstOrDefault(t => t.Token.Start == word.Start && t.Correction is not null) is { } corrected
            && WordScanner.FoldWord(corrected.Correction ?? "") is var right && (corrected.IsQuestionWord || cues.Dates.Months.ContainsKey(right)))
        {
            return right;
        }

        return terms.FirstOrDefault(t => t.Token.Start == word.Start && t is { IsKnown: false, IsQuestionWord: false }) is not { } term ? null
            : term.Correction is null && cues.FramingWordLike(word.Text, at == 0) is { } framing ? framing
            : (word.IsCapital && at > 0) || CountryNames.Contains(word.Text) || EnglishLexicon.Find(word.Text) is not null ? null
            : word.Text.Length < (term.Correction is null ? LongestCommon : LongestCorrected) ? cues.CommonWordLike(word.Text)
            : null;
    }

    private static string Repair(string text, IReadOnlyList<QueryTerm> terms)
    {
        var repaired = text;
        foreach (var term in terms.OrderByDescending(t => t.Token.Start))
        {
            if (term.Correction is { } correction && term.Token.Start + term.Token.Length <= repaired.Length
                && !CountryNames.Contains(WordScanner.FoldWord(term.Token.Surface)))
            {
                repaired = string.Concat(
                    repaired.AsSpan(0, term.Token.Start), correction, repaired.AsSpan(term.Token.Start + term.Token.Length));
            }
        }

        return repaired;
    }

    private static IReadOnlyList<ActorMention> Relocate(IReadOnlyList<ActorMention> mentions, List<Word> from, List<Word> to) =>
        [.. mentions.Select(m =>
        {
            var first = from.FindIndex(w => w.Start >= m.Start);
            var last = from.FindLastIndex(w => w.End <= m.End);
            return m with { Start = to[first].Start, Length = to[last].End - to[first].Start };
        })];

    private static Dictionary<(int Month, int? Day), int> LikelyYears(Snapshot snapshot)
    {
        var counts = new Dictionary<(int Month, int? Day, int Year), int>();
        foreach (var span in snapshot.Events.Select(e => e.When).Concat(snapshot.Passages.Select(p => p.When).OfType<DateSpan>()))
        {
            foreach (var date in new[] { span.From, span.To }.Distinct().Where(d => d.Month is not null))
            {
                var month = (date.Month ?? 0, (int?)null, date.Year);
                counts[month] = counts.GetValueOrDefault(month) + 1;
                if (date.Day is { } day)
                {
                    var exact = (date.Month ?? 0, (int?)day, date.Year);
                    counts[exact] = counts.GetValueOrDefault(exact) + 1;
                }
            }
        }

        return counts.GroupBy(c => (c.Key.Month, c.Key.Day))
            .ToDictionary(g => g.Key, g => g.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Year).First().Key.Year);
    }

    private int? LikelyYear(int month, int? day) =>
        _years.TryGetValue((month, day), out var year) || _years.TryGetValue((month, null), out year) ? year
        : _years.Count > 0 ? _years.Values.Max() : null;

    private List<ContentTerm> Terms(
        IReadOnlyList<QueryTerm> queryTerms, string text, List<Word> words, IReadOnlyList<ActorMention> actors, List<DateMention> dates,
        IReadOnlyList<NumberMention> numbers, LanguageCues cues, string language)
    {
        var capitalsTell = words.Count(w => w.IsCapital) <= Math.Max(2, words.Count * 0.6) && !words.TrueForAll(w => w.IsUpper);
        var terms = new List<ContentTerm>();
        foreach (var term in queryTerms)
        {
            var (start, end) = (term.Token.Start, term.Token.Start + term.Token.Length);
            if (term.IsQuestionWord || IsContraction(term.Token.Surface) || IsSlip(term) || Overlaps(actors, start, end) || dates.Exists(d => start < d.End && d.Start < end)
                || numbers.Any(n => start < n.Start + n.Length && n.Start < end))
            {
                continue;
            }

            var word = words.Find(w => w.Start < end && start < w.End);
            var folded = word?.Text ?? WordScanner.FoldWord(term.Token.Surface);
            var isName = CountryNames.Contains(folded)
                || (capitalsTell && word is { IsCapital: true, Length: > 1 } && word.Start > words[0].Start && !IsAfterStop(words, word, text));
            var isMade = isName && word is not null && !CountryNames.Contains(folded) && IsQualifier(words, word, text);
            isName &= !isMade;
            var weight = Math.Min(Weight(term, folded, isName, cues), isMade ? OtherWeight : 1);
            if (weight > 0)
            {
                terms.Add(WithLexicon(
                    new ContentTerm(CountryNames.Contains(folded) ? term with { Correction = null } : term, weight, isName) { Language = language }, language));
            }
        }

        return terms;

        static bool IsAfterStop(List<Word> words, Word word, string text)
        {
            var at = words.IndexOf(word);
            return at > 0 && WordScanner.OpensSentence(text, words, at);
        }
    }

    /// <summary>The "NATO" of "NATO-made": it qualifies a thing that may be told of in other words.</summary>
    private static bool IsQualifier(List<Word> words, Word word, string text)
    {
        var next = words.IndexOf(word) + 1;
        return next < words.Count && words[next].Start == word.End + 1 && text[word.End] == '-' && !words[next].IsCapital
            && (words[next].Text.EndsWith("ed", StringComparison.Ordinal) || words[next].Text is "made" or "led" or "built" or "run" or "style" or "type" or "grade");
    }

    /// <summary>"It's", "they're", "didn't": words that frame, in one piece; "Mali's" is none.</summary>
    private bool IsContraction(string surface)
    {
        var at = surface.AsSpan().IndexOfAny('\'', '’');
        return at > 0 && at < surface.Length - 1
            && (surface.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || surface.EndsWith("n’t", StringComparison.OrdinalIgnoreCase)
                || _index.Analyze(surface[..at], "en") is [{ IsStopWord: true }]);
    }

    /// <summary>Two small letters that no passage has are a slip of the hand.</summary>
    private static bool IsSlip(QueryTerm term) =>
        term is { IsKnown: false, Alternatives.Count: 0, Token.Surface.Length: <= 2 } && term.Token.Surface.All(char.IsLower);

    private ContentTerm WithLexicon(ContentTerm term, string language)
    {
        if (language != "en" || term.IsName
            || EnglishLexicon.Find((term.Query.Correction ?? term.Query.Token.Surface).ToLowerInvariant()) is not { } entry)
        {
            return term;
        }

        // A thing that no passage knows tells more than a deed or a quality told in other words.
        var weight = entry.IsNoun || term.Query.IsKnown ? term.Weight : Math.Min(term.Weight, OtherWeight);
        return term with { Weight = weight, Synonyms = Stems(entry.Synonyms), Near = Stems(entry.Near) };
    }

    private HashSet<string> Stems(IEnumerable<string> words) =>
        [.. words.Select(w => _index.Analyze(w, "en")).Where(t => t.Count == 1 && !t[0].IsStopWord).Select(t => t[0].Term)];

    /// <summary>The words that tell the kind of the question are not what it is about.</summary>
    private static List<ContentTerm> WithoutCues(List<ContentTerm> terms, List<Word> words, QuestionKind kind, LanguageCues cues)
    {
        if (!cues.Kinds.TryGetValue(kind, out var phrases))
        {
            return terms;
        }

        for (var i = 0; i < words.Count; i++)
        {
            var length = phrases.LengthAt(words, i);
            if (length == 0)
            {
                continue;
            }

            var (from, to) = (words[i].Start, words[i + length - 1].End);
            terms = kind == QuestionKind.Position && length == 1
                ? [.. terms.Select(t => Within(t) ? t with { Weight = Math.Min(t.Weight, SoftWeight) } : t)]
                : [.. terms.Where(t => !Within(t))];

            bool Within(ContentTerm t) => t.Query.Token.Start >= from && t.Query.Token.Start < to;
        }

        return terms;
    }

    private double Weight(QueryTerm term, string folded, bool isName, LanguageCues cues)
    {
        var meant = term.Correction is { } correction ? WordScanner.FoldWord(correction) : folded;
        if ((cues.Frame.Contains(folded) || cues.Frame.Contains(meant) || (!term.IsKnown && cues.Common.Contains(folded))) && !isName)
        {
            return 0;
        }

        if ((cues.Soft.Contains(folded) || cues.Soft.Contains(meant)) && !isName)
        {
            return SoftWeight;
        }

        return term.IsKnown || term.Correction is not null ? Math.Clamp(term.Idf / _rarest, LeastWeight, 1) : 1;
    }
}
