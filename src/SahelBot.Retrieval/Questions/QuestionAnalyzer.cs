using SahelBot.Core.Retrieval;
using SahelBot.Retrieval.Indexing;
using SahelBot.Retrieval.Spelling;
using SahelBot.Retrieval.Synonyms;
using SahelBot.Retrieval.Text;

namespace SahelBot.Retrieval.Questions;

/// <summary>Makes search terms out of a question: stems, spelling repaired against the snapshot, synonyms and names added.</summary>
/// <param name="vocabulary">The words of the passages.</param>
/// <param name="statistics">How often they occur.</param>
/// <param name="synonyms">What else things are called.</param>
/// <param name="spelling">Made when the first unknown word is met; questions without one never pay for it.</param>
/// <param name="heard">Words that need no repair, since people ask with them.</param>
/// <param name="passageLanguages">Languages in which there are passages or titles.</param>
internal sealed class QuestionAnalyzer(
    Vocabulary vocabulary,
    TermStatistics statistics,
    SynonymTable synonyms,
    Lazy<SpellingRepair> spelling,
    HeardWords heard,
    IReadOnlyList<LanguageProfile> passageLanguages)
{
    private const string English = "en";
    private const char LastLatin = '\u024F';
    private const int ShortestPart = 4;

    private readonly LanguageProfile[] _otherLanguages =
        [.. synonyms.Languages.Select(LanguageProfiles.For).Except(passageLanguages)];

    public List<AnalyzedTerm> Analyze(string text, string language)
    {
        var profile = LanguageProfiles.For(language);
        var words = new List<AnalyzedWord>();
        TextAnalyzer.Analyze(text, profile, words);
        var drafts = new List<Draft>(words.Count);
        foreach (var word in words)
        {
            drafts.Add(ToDraft(word, text, profile, drafts.Count == 0));
        }

        AddSynonyms(drafts);
        var terms = new List<AnalyzedTerm>(drafts.Count);
        foreach (var draft in drafts)
        {
            terms.Add(ToTerm(draft, text, profile));
        }

        return terms;
    }

    private Draft ToDraft(AnalyzedWord word, string text, LanguageProfile language, bool isFirst)
    {
        var draft = new Draft(word);
        AddStems(draft, word.Normal, language);
        if (word.IsStopWord || language.QuestionWords.Contains(word.Normal) || IsRight(word, draft, language)
            || heard.Contains(word.Plain, language.Code))
        {
            return draft;
        }

        var isName = !isFirst && char.IsUpper(text[word.Place.Start]);
        var isWord = !isName && language.Code == English && EnglishWords.Contains(word.Normal);
        if (!isName && !spelling.Value.IsRight(word.Plain) && FunctionWords.Like(word.Normal, language, isWord) is { } framing)
        {
            var plain = WordNormalizer.Fold(framing);
            draft.Word = word with { Plain = plain, Normal = framing, IsStopWord = language.StopWords.Contains(framing) };
            Correct(draft, framing, plain, language);
        }
        else if (spelling.Value.Find(word.Plain, isName, isWord) is { } meant)
        {
            Correct(draft, meant.Text, meant.Text, LanguageProfiles.For(meant.Language));
        }
        else if (!isName && !isWord)
        {
            AddParts(draft, word.Normal, language);
        }

        return draft;
    }

    private void Correct(Draft draft, string meant, string plain, LanguageProfile language)
    {
        draft.Correction = meant;
        draft.Plain = plain;
        draft.Stems.Clear();
        draft.LookupStems.Clear();
        AddStems(draft, meant, language);
    }

    /// <summary>
    /// True for a word that the passages or the synonyms have. In an English question the stem of another language tells only of a word
    /// that is there letter by letter: French stems drop so much that misspelt words have the same ("wagnr", "inteligence").
    /// </summary>
    private bool IsRight(AnalyzedWord word, Draft draft, LanguageProfile language) =>
        vocabulary.FindStem(language.Stem(word.Normal)) != 0
        || ((IsKnown(draft.Stems) || synonyms.HasWord(draft.LookupStems))
            && (language.Code != English || word.Plain[0] > LastLatin || spelling.Value.Knows(word.Plain)));

    /// <summary>The word's own stem first, then as other languages would stem it: a name is the same in all of them.</summary>
    private void AddStems(Draft draft, string word, LanguageProfile language)
    {
        AddStem(draft.Stems, language.Stem(word));
        foreach (var other in passageLanguages)
        {
            var stem = other.Stem(word);
            if (vocabulary.FindStem(stem) != 0)
            {
                AddStem(draft.Stems, stem);
            }

            AddStem(draft.LookupStems, stem);
        }

        AddStem(draft.LookupStems, language.Stem(word));
        foreach (var other in _otherLanguages)
        {
            AddStem(draft.LookupStems, other.Stem(word));
        }
    }

    /// <summary>Two words of the passages that were written as one: "dronestrikes".</summary>
    private void AddParts(Draft draft, string word, LanguageProfile language)
    {
        for (var at = word.Length - ShortestPart; at >= ShortestPart; at--)
        {
            var (first, second) = (language.Stem(word[..at]), language.Stem(word[at..]));
            if (vocabulary.FindStem(first) != 0 && vocabulary.FindStem(second) != 0)
            {
                AddStem(draft.Stems, first);
                AddStem(draft.Stems, second);
                AddStem(draft.LookupStems, first);
                AddStem(draft.LookupStems, second);
                return;
            }
        }
    }

    private static void AddStem(List<string> stems, string stem)
    {
        if (!stems.Contains(stem))
        {
            stems.Add(stem);
        }
    }

    private void AddSynonyms(List<Draft> drafts)
    {
        var content = drafts.FindAll(d => !d.Word.IsStopWord);
        var words = new List<IReadOnlyList<string>>(content.Count);
        foreach (var draft in content)
        {
            words.Add(draft.LookupStems);
        }

        var found = new List<(int Length, IReadOnlyList<Alternative> Others)>();
        for (var start = 0; start < content.Count; start++)
        {
            found.Clear();
            synonyms.Find(words, start, found);
            foreach (var (length, others) in found)
            {
                for (var i = start; i < start + length; i++)
                {
                    content[i].Add(others, vocabulary);
                }
            }
        }
    }

    private AnalyzedTerm ToTerm(Draft draft, string text, LanguageProfile language)
    {
        var idf = statistics.MaxIdf;
        var known = false;
        foreach (var stem in draft.Stems)
        {
            var id = vocabulary.FindStem(stem);
            if (id != 0)
            {
                idf = known ? Math.Min(idf, statistics.StemIdf(id)) : statistics.StemIdf(id);
                known = true;
            }
        }

        var others = new List<string>(draft.Others.Count);
        foreach (var other in draft.Others)
        {
            others.Add(other.Text);
        }

        var isQuestionWord = draft.Word.IsStopWord || language.QuestionWords.Contains(draft.Word.Normal);
        var token = TextAnalyzer.ToToken(draft.Word, text, language);
        var term = new QueryTerm(token, draft.Correction, draft.Stems, others, idf, known, isQuestionWord);
        var start = draft.Word.Place.Start;
        return new AnalyzedTerm(term, draft.Plain, draft.Others, start > 1 && text[start - 1] is '-' or '‑' or '–');
    }

    private bool IsKnown(List<string> stems)
    {
        foreach (var stem in stems)
        {
            if (vocabulary.FindStem(stem) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Draft(AnalyzedWord word)
    {
        public AnalyzedWord Word { get; set; } = word;

        public string Plain { get; set; } = word.Plain;

        public string? Correction { get; set; }

        public List<string> Stems { get; } = [];

        public List<string> LookupStems { get; } = [];

        public List<Alternative> Others { get; } = [];

        /// <summary>Takes over what the passages have words for and what is not the word itself.</summary>
        public void Add(IReadOnlyList<Alternative> others, Vocabulary vocabulary)
        {
            foreach (var other in others)
            {
                var isItself = other.Stems.Count == 1 && Stems.Contains(other.Stems[0]);
                if (!isItself && other.Stems.All(s => vocabulary.FindStem(s) != 0) && !Others.Exists(o => o.Text == other.Text))
                {
                    Others.Add(other);
                }
            }
        }
    }
}
