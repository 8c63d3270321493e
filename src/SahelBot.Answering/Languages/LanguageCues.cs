using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using SahelBot.Answering.Understanding;

namespace SahelBot.Answering.Languages;

/// <summary>The words of one language by which a question is understood; read from the embedded file of the language.</summary>
internal sealed class LanguageCues
{
    private static readonly string[] _supported = ["en", "fr", "uk", "ru"];
    private static readonly ConcurrentDictionary<string, LanguageCues> _loaded = new(StringComparer.Ordinal);

    private const int LongestBefore = 5;

    private static readonly SearchValues<char> _vowels = SearchValues.Create("aeiouyаеєиіїоуюяыэ");

    private readonly PhraseList[] _setPhrases;
    private readonly bool _isEnglish;
    private List<string>? _framing;
    private HashSet<string>? _telling;

    private LanguageCues(JsonElement root, string language)
    {
        _isEnglish = language == "en";
        foreach (var kind in root.GetProperty("kinds").EnumerateObject())
        {
            Kinds[Enum.Parse<QuestionKind>(kind.Name, ignoreCase: true)] = List(kind.Value);
        }

        (Summaries, Descriptions) = (new SummaryCues(root.GetProperty("summaries")), new DescriptionCues(root.GetProperty("descriptions")));
        (Kinds[QuestionKind.Summary], Versions) = (Summaries.Requests, new VersionCues(root.GetProperty("versions")));
        (Common, Definitional, Interrogatives) = (List(root.GetProperty("common")), List(root.GetProperty("definitional")), List(root.GetProperty("interrogatives")));
        (YesNo, YesNoAfter) = (List(root.GetProperty("yesNo")), List(root.GetProperty("yesNoAfter")));
        (ThingsHaveGender, Frame) = (!_isEnglish, List(root.GetProperty("frame")));
        (Soft, Stances) = (List(root.GetProperty("soft")), List(root.GetProperty("stances")));
        Opinion = List(root.GetProperty("opinion"));
        OpinionOpening = List(root.GetProperty("opinionOpening"));
        Instruction = List(root.GetProperty("instruction"));
        (Imperative, Saying) = (List(root.GetProperty("imperative")), List(root.GetProperty("saying")));
        Openers = List(root.GetProperty("openers"));
        (Assent, Conjunctions) = (List(root.GetProperty("assent")), List(root.GetProperty("conjunctions")));
        (Politeness, Prefaces) = (List(root.GetProperty("politeness")), List(root.GetProperty("prefaces")));
        (Advice, Harmless) = (List(root.GetProperty("advice")), List(root.GetProperty("harmless")));
        (Demands, Judgements) = (new DemandCues(root.GetProperty("demands")), new JudgementCues(root.GetProperty("judgements")));
        FollowUp = List(root.GetProperty("followUp"));
        (Negations, With) = (List(root.GetProperty("negations")), List(root.GetProperty("with")));
        (Denials, Admissions) = (List(root.GetProperty("denials")), List(root.GetProperty("admissions")));
        Causes = List(root.GetProperty("causes"));
        (Pronouns, Dates) = (new PronounCues(root.GetProperty("pronouns")), new DateCues(root.GetProperty("months"), root.GetProperty("dateParts")));
        foreach (var number in root.GetProperty("numbers").EnumerateObject())
        {
            Numbers[WordScanner.FoldWord(number.Name)] = number.Value.GetInt32();
        }

        _setPhrases = [Frame, YesNo, Politeness, Prefaces, Openers, Definitional, Kinds[QuestionKind.Happenings]];
    }

    public Dictionary<QuestionKind, PhraseList> Kinds { get; } = [];

    /// <summary>Words that say what sort of thing is asked for: "who", "how", "many".</summary>
    /// <summary>Verbs by which "where" asks for a position, not for a place: "where does A stand?"</summary>
    public PhraseList Stances { get; }

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

    /// <summary>Words that make a question for yes or no of the word before them: the "ли" of «признал ли».</summary>
    public PhraseList YesNoAfter { get; }

    /// <summary>True when "he" and "she" may be things, as in French, Russian and Ukrainian.</summary>
    public bool ThingsHaveGender { get; }

    /// <summary>Words that frame a question and say nothing of its subject, and phrases in which a pronoun is nobody (« il y a »).</summary>
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

    /// <summary>Phrases in which a word is none of the signs that it is elsewhere: the "would you" of "would you be so kind", a "merit" that somebody has.</summary>
    public PhraseList Harmless { get; }

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

    /// <summary>Words that say that somebody says it is so, about himself.</summary>
    public PhraseList Admissions { get; }

    public PhraseList Causes { get; }

    /// <summary>Words that stand for somebody or something named before.</summary>
    public PronounCues Pronouns { get; }

    /// <summary>Words of which dates are made.</summary>
    public DateCues Dates { get; }

    public Dictionary<string, int> Numbers { get; } = new(StringComparer.Ordinal);

    /// <summary>The cues of a language; those of English for a language that has no file.</summary>
    public static LanguageCues For(string language) =>
        _loaded.GetOrAdd(_supported.Contains(language, StringComparer.Ordinal) ? language : "en", Load);

    /// <summary>
    /// The framing word that a misspelt one probably stands for; null when none is one slip away. In languages whose words hardly any passage
    /// has, so that one is rarely known to be right, a slip changes no consonant and not the first letter: « ferme » is not « terme », «погода» not «повода».
    /// </summary>
    /// <param name="foldedWord">The word, not itself a framing word.</param>
    /// <param name="isFirst">True at the start of a question, where a short question word stands.</param>
    public string? FramingWordLike(string foldedWord, bool isFirst) =>
        foldedWord.Length < (isFirst ? 3 : 5) || foldedWord.Any(char.IsDigit) || Framing().Contains(foldedWord) || Telling().Contains(foldedWord)
            ? null
            : Framing().Find(w => w.Length >= (isFirst ? 3 : 5) && IsOneSlip(w, foldedWord)
                && (_isEnglish || (w[0] == foldedWord[0] && !ChangesConsonant(w, foldedWord))));

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

    private static bool IsVowel(char letter) => _vowels.Contains(letter);

    /// <summary>Where the words go on after what may stand politely before an order: the place itself when nothing does.</summary>
    public int AfterPoliteness(IReadOnlyList<Word> words, int at) => Skip(Politeness, words, at);

    /// <summary>True when the words begin, after what may stand before a question, by asking who or what something is.</summary>
    public bool OpensDefinition(IReadOnlyList<Word> words) => AfterDefinitional(words) > 0;

    /// <summary>The place after the words that ask who or what something is, at the beginning of the question; 0 when there are none.</summary>
    public int AfterDefinitional(IReadOnlyList<Word> words)
    {
        var preface = Skip(Prefaces, words, 0);
        return Definitional.LengthAt(words, 0) is > 0 and var length ? length
            : Definitional.LengthAt(words, preface) is > 0 and var later ? preface + later : 0;
    }

    /// <summary>True for a word within a phrase that means nobody by a pronoun in it: « il y a », « que s'est-il passé », "is it true".</summary>
    public bool IsInSetPhrase(IReadOnlyList<Word> words, int at)
    {
        for (var i = at; i >= Math.Max(0, at - LongestBefore); i--)
        {
            var length = _setPhrases.Max(p => p.LengthAt(words, i));
            if (length > 1 && length > at - i)
            {
                return true;
            }
        }

        return false;
    }

    private static int Skip(PhraseList skipped, IReadOnlyList<Word> words, int at)
    {
        while (at < words.Count && skipped.LengthAt(words, at) is > 0 and var length)
        {
            at += length;
        }

        return at;
    }

    /// <summary>Words of the other lists, which are right as they stand: «думаєш» is no slip for «думає».</summary>
    private HashSet<string> Telling() =>
        _telling ??= [.. new[] { Opinion, Instruction, Imperative, Assent, Advice, Common }.SelectMany(l => l.AllWords)];

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
        return new LanguageCues(document.RootElement, language);
    }

    internal static PhraseList List(JsonElement phrases) =>
        new(phrases.EnumerateArray().Select(p => p.GetString() ?? ""));
}
