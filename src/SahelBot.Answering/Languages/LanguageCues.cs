using System.Collections.Concurrent;
using System.Text.Json;
using SahelBot.Answering.Understanding;

namespace SahelBot.Answering.Languages;

/// <summary>The words of one language by which a question is understood; read from the embedded file of the language.</summary>
internal sealed class LanguageCues
{
    private static readonly string[] _supported = ["en", "fr", "uk", "ru"];
    private static readonly ConcurrentDictionary<string, LanguageCues> _loaded = new(StringComparer.Ordinal);

    private List<string>? _framing;

    private LanguageCues(JsonElement root)
    {
        foreach (var kind in root.GetProperty("kinds").EnumerateObject())
        {
            Kinds[Enum.Parse<QuestionKind>(kind.Name, ignoreCase: true)] = List(kind.Value);
        }

        (Summaries, Descriptions) = (new SummaryCues(root.GetProperty("summaries")), new DescriptionCues(root.GetProperty("descriptions")));
        (Kinds[QuestionKind.Summary], Versions) = (Summaries.Requests, new VersionCues(root.GetProperty("versions")));
        (Common, Definitional, Interrogatives) = (List(root.GetProperty("common")), List(root.GetProperty("definitional")), List(root.GetProperty("interrogatives")));
        YesNo = List(root.GetProperty("yesNo"));
        Frame = List(root.GetProperty("frame"));
        Soft = List(root.GetProperty("soft"));
        Opinion = List(root.GetProperty("opinion"));
        OpinionOpening = List(root.GetProperty("opinionOpening"));
        Instruction = List(root.GetProperty("instruction"));
        (Imperative, Saying) = (List(root.GetProperty("imperative")), List(root.GetProperty("saying")));
        Openers = List(root.GetProperty("openers"));
        (Assent, Conjunctions) = (List(root.GetProperty("assent")), List(root.GetProperty("conjunctions")));
        (Politeness, Prefaces) = (List(root.GetProperty("politeness")), List(root.GetProperty("prefaces")));
        Advice = List(root.GetProperty("advice"));
        (Demands, Judgements) = (new DemandCues(root.GetProperty("demands")), new JudgementCues(root.GetProperty("judgements")));
        FollowUp = List(root.GetProperty("followUp"));
        (Negations, With) = (List(root.GetProperty("negations")), List(root.GetProperty("with")));
        (Denials, Causes) = (List(root.GetProperty("denials")), List(root.GetProperty("causes")));
        var pronouns = root.GetProperty("pronouns");
        PersonPronouns = List(pronouns.GetProperty("person"));
        GroupPronouns = List(pronouns.GetProperty("group"));
        ThingPronouns = List(pronouns.GetProperty("thing"));
        PlacePronouns = List(pronouns.GetProperty("place"));
        TimePronouns = List(pronouns.GetProperty("time"));
        foreach (var number in root.GetProperty("numbers").EnumerateObject())
        {
            Numbers[WordScanner.FoldWord(number.Name)] = number.Value.GetInt32();
        }

        var month = 0;
        foreach (var names in root.GetProperty("months").EnumerateArray())
        {
            month++;
            foreach (var name in names.EnumerateArray())
            {
                Months[WordScanner.FoldWord(name.GetString())] = month;
            }
        }

        var parts = root.GetProperty("dateParts");
        (Early, Mid, Late) = (List(parts.GetProperty("early")), List(parts.GetProperty("mid")), List(parts.GetProperty("late")));
        After = List(parts.GetProperty("after"));
        Before = List(parts.GetProperty("before"));
        Between = List(parts.GetProperty("between"));
        To = List(parts.GetProperty("to"));
        Seasons = [.. parts.GetProperty("seasons").EnumerateArray().Select(s => WordScanner.FoldWord(s.GetString()))];
    }

    public Dictionary<QuestionKind, PhraseList> Kinds { get; } = [];

    /// <summary>Words that say what sort of thing is asked for: "who", "how", "many".</summary>
    public PhraseList Interrogatives { get; }

    /// <summary>Words by which media and institutes are described.</summary>
    public DescriptionCues Descriptions { get; }

    /// <summary>Words that ask for the whole subject in brief.</summary>
    public SummaryCues Summaries { get; }

    /// <summary>Words that ask for what one says and what another says.</summary>
    public VersionCues Versions { get; }

    /// <summary>Everyday words that say nothing of a subject and are often misspelt.</summary>
    public PhraseList Common { get; }

    public PhraseList Definitional { get; }

    public PhraseList YesNo { get; }

    /// <summary>Words that frame a question and say nothing of its subject.</summary>
    public PhraseList Frame { get; }

    /// <summary>Words that say a little of the subject, but need not occur in the answer.</summary>
    public PhraseList Soft { get; }

    public PhraseList Opinion { get; }

    /// <summary>Words at the start of a question that ask for a verdict or a prediction.</summary>
    public PhraseList OpinionOpening { get; }

    public PhraseList Instruction { get; }

    /// <summary>Verbs that give an order when they open a sentence.</summary>
    public PhraseList Imperative { get; }

    /// <summary>Orders to speak, which open a question too: "tell me when ...".</summary>
    public PhraseList Saying { get; }

    /// <summary>Words that open a question of any kind: "what", "how".</summary>
    public PhraseList Openers { get; }

    /// <summary>Orders to agree to something; in the midst of a sentence too: "... and say that ...".</summary>
    public PhraseList Assent { get; }

    /// <summary>Words that join a second order to a first.</summary>
    public PhraseList Conjunctions { get; }

    /// <summary>What may stand before an order.</summary>
    public PhraseList Politeness { get; }

    /// <summary>What may stand before a question: "remind me", "hi".</summary>
    public PhraseList Prefaces { get; }

    /// <summary>Openings of a question on what the asker should do.</summary>
    public PhraseList Advice { get; }

    /// <summary>Words that ask for a certain detail.</summary>
    public DemandCues Demands { get; }

    /// <summary>Words that ask for a judgement.</summary>
    public JudgementCues Judgements { get; }

    /// <summary>Words before whom a deed is done with or against: "with", "against".</summary>
    public PhraseList With { get; }

    /// <summary>Openings of a question that goes on from the one before.</summary>
    public PhraseList FollowUp { get; }

    public PhraseList Negations { get; }

    /// <summary>Words that say that somebody says it is not so.</summary>
    public PhraseList Denials { get; }

    public PhraseList Causes { get; }

    public PhraseList PersonPronouns { get; }

    public PhraseList GroupPronouns { get; }

    public PhraseList ThingPronouns { get; }

    public PhraseList PlacePronouns { get; }

    public PhraseList TimePronouns { get; }

    public Dictionary<string, int> Numbers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Months { get; } = new(StringComparer.Ordinal);

    public PhraseList Early { get; }

    public PhraseList Mid { get; }

    public PhraseList Late { get; }

    public PhraseList After { get; }

    public PhraseList Before { get; }

    public PhraseList Between { get; }

    public PhraseList To { get; }

    /// <summary>Winter first; a fifth and later entries are other words for autumn.</summary>
    public IReadOnlyList<string> Seasons { get; }

    /// <summary>The cues of a language; those of English for a language that has no file.</summary>
    public static LanguageCues For(string language) =>
        _loaded.GetOrAdd(_supported.Contains(language, StringComparer.Ordinal) ? language : "en", Load);

    /// <summary>The framing word that a misspelt one probably stands for; null when none is one slip away.</summary>
    /// <param name="foldedWord">The word, not itself a framing word.</param>
    /// <param name="isFirst">True at the start of a question, where a short question word stands.</param>
    public string? FramingWordLike(string foldedWord, bool isFirst) =>
        foldedWord.Length < (isFirst ? 3 : 5) || foldedWord.Any(char.IsDigit) || Framing().Contains(foldedWord)
            ? null
            : Framing().Find(w => w.Length >= (isFirst ? 3 : 5) && IsOneSlip(w, foldedWord));

    /// <summary>
    /// The everyday word that a misspelt one stands for: a letter left out, two swapped, or one vowel for another, as in "wich", "wiht" and
    /// "meny". Null when none is so near. Consonants are not changed: "gaza" is not "gave".
    /// </summary>
    /// <param name="foldedWord">The word, not itself right.</param>
    public string? CommonWordLike(string foldedWord) =>
        foldedWord.Length < 3 || Common.Contains(foldedWord) ? null
        : Common.SingleWords.Where(w => w[0] == foldedWord[0] && (w.Length == foldedWord.Length || w.Length == foldedWord.Length + 1)
            && IsOneSlip(w, foldedWord) && !ChangesConsonant(w, foldedWord)).MaxBy(w => w.Length);

    private static bool ChangesConsonant(string right, string wrong)
    {
        var at = Enumerable.Range(0, Math.Min(right.Length, wrong.Length)).FirstOrDefault(i => right[i] != wrong[i], -1);
        return right.Length == wrong.Length && at >= 0 && right[(at + 1)..] == wrong[(at + 1)..]
            && !(IsVowel(right[at]) && IsVowel(wrong[at]));
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>Where the words go on after what may stand politely before an order: the place itself when nothing does.</summary>
    public int AfterPoliteness(IReadOnlyList<Word> words, int at) => Skip(Politeness, words, at);

    /// <summary>True when the words begin, after what may stand before a question, by asking who or what something is.</summary>
    public bool OpensDefinition(IReadOnlyList<Word> words) =>
        Definitional.LengthAt(words, 0) > 0 || Definitional.LengthAt(words, Skip(Prefaces, words, 0)) > 0;

    private static int Skip(PhraseList skipped, IReadOnlyList<Word> words, int at)
    {
        while (at < words.Count && skipped.LengthAt(words, at) is > 0 and var length)
        {
            at += length;
        }

        return at;
    }

    private List<string> Framing() =>
        _framing ??= [.. Frame.SingleWords.Concat(Summaries.Requests.SingleWords)
            .Concat(Kinds.Where(k => k.Key != QuestionKind.Summary).SelectMany(k => k.Value.AllWords))
            .Distinct(StringComparer.Ordinal).OrderBy(w => w.Length)];

    /// <summary>One letter left out, put in, changed, or two neighbours swapped (Damerau 1964).</summary>
    private static bool IsOneSlip(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var same = 0;
        while (same < a.Length && same < b.Length && a[same] == b[same])
        {
            same++;
        }

        var (restA, restB) = (a[same..], b[same..]);
        return restA.Length == restB.Length
            ? restA.Length > 0 && (restA[1..] == restB[1..]
                || (restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..] == restB[2..]))
            : restA.Length > restB.Length ? restA[1..] == restB : restB[1..] == restA;
    }

    private static LanguageCues Load(string language)
    {
        using var stream = typeof(LanguageCues).Assembly.GetManifestResourceStream($"{language}.json")
            ?? throw new InvalidOperationException($"The cue file of '{language}' is not in the assembly.");
        using var document = JsonDocument.Parse(stream);
        return new LanguageCues(document.RootElement);
    }

    internal static PhraseList List(JsonElement phrases) =>
        new(phrases.EnumerateArray().Select(p => p.GetString() ?? ""));
}
