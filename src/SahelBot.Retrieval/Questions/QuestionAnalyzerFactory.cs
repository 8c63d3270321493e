using SahelBot.Core.Knowledge;
using SahelBot.Retrieval.Indexing;
using SahelBot.Retrieval.Spelling;
using SahelBot.Retrieval.Synonyms;
using SahelBot.Retrieval.Text;

namespace SahelBot.Retrieval.Questions;

/// <summary>Gathers what the analysis of questions needs from a snapshot.</summary>
internal static class QuestionAnalyzerFactory
{
    private const string AnyLanguage = "any";

    public static QuestionAnalyzer Create(Snapshot snapshot, SnapshotTokenizer tokenizer, TermStatistics statistics)
    {
        LanguageProfile[] languages = [.. tokenizer.Languages];
        var spelling = new Lazy<SpellingRepair>(() => new SpellingRepair(KnownWords(snapshot, tokenizer, statistics)));
        return new QuestionAnalyzer(tokenizer.Vocabulary, statistics, new SynonymTable(snapshot, languages), spelling, new HeardWords(snapshot.Phrasings), languages);
    }

    private static List<KnownWord> KnownWords(Snapshot snapshot, SnapshotTokenizer tokenizer, TermStatistics statistics)
    {
        var words = new List<KnownWord>(tokenizer.Vocabulary.FormCount);
        foreach (var (form, plain, language) in tokenizer.Vocabulary.Forms())
        {
            words.Add(new KnownWord(
                tokenizer.Vocabulary.Plain(plain), language, statistics.PassagesWithPlain(plain), tokenizer.Names.Contains(form)));
        }

        foreach (var actor in snapshot.Actors)
        {
            foreach (var (language, name) in actor.Names)
            {
                AddName(name, language, words);
            }

            foreach (var (language, aliases) in actor.Aliases)
            {
                foreach (var alias in aliases)
                {
                    AddName(alias, language, words);
                }
            }
        }

        foreach (var group in snapshot.Synonyms)
        {
            foreach (var (language, terms) in group.Terms)
            {
                foreach (var term in terms)
                {
                    AddName(term, language, words);
                }
            }
        }

        return words;
    }

    private static void AddName(string text, string language, List<KnownWord> known)
    {
        var profile = LanguageProfiles.For(language == AnyLanguage ? "en" : language);
        var words = new List<AnalyzedWord>();
        TextAnalyzer.Analyze(text, profile, words);
        foreach (var word in words)
        {
            if (!word.IsStopWord)
            {
                known.Add(new KnownWord(word.Plain, profile.Code, 0, char.IsUpper(text[word.Place.Start])));
            }
        }
    }
}
