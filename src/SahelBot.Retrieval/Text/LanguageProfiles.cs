using System.Collections.Concurrent;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Tartarus.Snowball.Ext;
using Lucene.Net.Util;

namespace SahelBot.Retrieval.Text;

/// <summary>
/// The languages that texts can be in. English, French, Russian and Ukrainian have word lists of ours; other languages
/// have Lucene's; an unknown language is neither stemmed nor filtered.
/// </summary>
internal static class LanguageProfiles
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private static readonly HashSet<string> _none = [];

    private static readonly ConcurrentDictionary<string, LanguageProfile> _made = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Treats words as they stand: no stemming, no stop words.</summary>
    public static LanguageProfile Unknown { get; } = new("", _none, _none, _none, new PlainStemmer());

    /// <param name="code">Two-letter code in any case; anything else gives <see cref="Unknown"/>.</param>
    public static LanguageProfile For(string code)
    {
        if (_made.TryGetValue(code, out var made))
        {
            return made;
        }

        var profile = Make(code.ToLowerInvariant());
        return ReferenceEquals(profile, Unknown) ? profile : _made.GetOrAdd(code, profile);
    }

    private static LanguageProfile Make(string code) => code switch
    {
        "en" => WithOwnLists("en", _none, new EnglishStemmer()),
        "fr" => WithOwnLists("fr", Elisions("l d c j m t s n qu jusqu lorsqu puisqu quoiqu quelqu"), new LuceneStemmer(s => new FrenchLightStemFilter(s))),
        "ru" => WithOwnLists("ru", _none, new LuceneStemmer(s => new SnowballFilter(s, new RussianStemmer()))),
        "uk" => WithOwnLists("uk", _none, new UkrainianStemmer()),
        _ => MakeOther(code),
    };

    /// <summary>Apart from the languages of ours, so that their first use does not load these.</summary>
    private static LanguageProfile MakeOther(string code) => code switch
    {
        "ar" => WithLuceneList("ar", ArabicAnalyzer.DefaultStopSet, s => new ArabicStemFilter(new ArabicNormalizationFilter(s))),
        "bg" => WithLuceneList("bg", BulgarianAnalyzer.DefaultStopSet, s => new BulgarianStemFilter(s)),
        "cs" => WithLuceneList("cs", CzechAnalyzer.DefaultStopSet, s => new CzechStemFilter(s)),
        "da" => WithLuceneList("da", Lucene.Net.Analysis.Da.DanishAnalyzer.DefaultStopSet, s => new SnowballFilter(s, new DanishStemmer())),
        "de" => WithLuceneList("de", GermanAnalyzer.DefaultStopSet, s => new GermanLightStemFilter(new GermanNormalizationFilter(s))),
        "el" => WithLuceneList("el", GreekAnalyzer.DefaultStopSet, s => new GreekStemFilter(new GreekLowerCaseFilter(Version, s))),
        "es" => WithLuceneList("es", SpanishAnalyzer.DefaultStopSet, s => new SpanishLightStemFilter(s)),
        "fi" => WithLuceneList("fi", FinnishAnalyzer.DefaultStopSet, s => new SnowballFilter(s, new FinnishStemmer())),
        "hu" => WithLuceneList("hu", HungarianAnalyzer.DefaultStopSet, s => new SnowballFilter(s, new HungarianStemmer())),
        "id" => WithLuceneList("id", IndonesianAnalyzer.DefaultStopSet, s => new IndonesianStemFilter(s)),
        "it" => WithLuceneList(
            "it", ItalianAnalyzer.DefaultStopSet, s => new ItalianLightStemFilter(s), Elisions("l un d all dall dell nell sull c s")),
        "lv" => WithLuceneList("lv", LatvianAnalyzer.DefaultStopSet, s => new LatvianStemFilter(s)),
        "nl" => WithLuceneList("nl", Lucene.Net.Analysis.Nl.DutchAnalyzer.DefaultStopSet, s => new SnowballFilter(s, new DutchStemmer())),
        "no" or "nb" => WithLuceneList("no", NorwegianAnalyzer.DefaultStopSet, s => new NorwegianLightStemFilter(s)),
        "pt" => WithLuceneList("pt", PortugueseAnalyzer.DefaultStopSet, s => new PortugueseLightStemFilter(s)),
        "ro" => WithLuceneList("ro", Lucene.Net.Analysis.Ro.RomanianAnalyzer.DefaultStopSet, s => new SnowballFilter(s, new RomanianStemmer())),
        "sv" => WithLuceneList("sv", SwedishAnalyzer.DefaultStopSet, s => new SwedishLightStemFilter(s)),
        "tr" => WithLuceneList("tr", Lucene.Net.Analysis.Tr.TurkishAnalyzer.DefaultStopSet, s => new SnowballFilter(s, new TurkishStemmer())),
        _ => Unknown,
    };

    private static LanguageProfile WithOwnLists(string code, IReadOnlySet<string> elisions, IStemmer stemmer) =>
        new(code, WordList.Load(code + ".stop"), WordList.Load(code + ".question"), elisions, new RememberingStemmer(stemmer));

    private static LanguageProfile WithLuceneList(
        string code, CharArraySet stopWords, Func<TokenStream, TokenStream> chain, IReadOnlySet<string>? elisions = null) =>
        new(code, stopWords.Select(w => WordNormalizer.Normalize(w)).ToHashSet(StringComparer.Ordinal), _none, elisions ?? _none, new RememberingStemmer(new LuceneStemmer(chain)));

    private static HashSet<string> Elisions(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
