using SahelBot.Core.Knowledge;
using SahelBot.Retrieval.Text;

namespace SahelBot.Retrieval.Indexing;

/// <summary>Splits all texts of a snapshot into numbered words.</summary>
internal sealed class SnapshotTokenizer
{
    private readonly List<AnalyzedWord> _words = [];
    private readonly List<SplitWord> _split = [];
    private readonly HashSet<LanguageProfile> _languages = [];
    private readonly HashSet<int> _names = [];
    private readonly SplitTexts? _previous;
    private readonly int[] _formOfPrevious;

    /// <param name="previous">Texts that need not be split again. Null for none.</param>
    public SnapshotTokenizer(SplitTexts? previous)
    {
        _previous = previous;
        _formOfPrevious = new int[previous?.Vocabulary.FormCount ?? 0];
        Texts = new SplitTexts(Vocabulary);
    }

    public Vocabulary Vocabulary { get; } = new();

    /// <summary>The texts that were split.</summary>
    public SplitTexts Texts { get; }

    public PassageTokens Tokens { get; } = new();

    /// <summary>Languages of passages, translations and titles.</summary>
    public IReadOnlyCollection<LanguageProfile> Languages => _languages;

    /// <summary>Numbers of forms that were written with a capital within a sentence.</summary>
    public IReadOnlySet<int> Names => _names;

    public void Read(Snapshot snapshot)
    {
        var places = new Dictionary<PassageId, int>(snapshot.Passages.Count);
        for (var i = 0; i < snapshot.Passages.Count; i++)
        {
            places.Add(snapshot.Passages[i].Id, i);
            Add(snapshot.Passages[i], i, SharesTitle(snapshot, i));
        }

        foreach (var translation in snapshot.Translations)
        {
            if (places.TryGetValue(translation.Id, out var place))
            {
                Add(translation, place, SharesTitle(snapshot, place));
            }
        }

        Tokens.Complete();
        Vocabulary.Complete();
    }

    /// <summary>Passages of one article stand next to each other.</summary>
    private static bool SharesTitle(Snapshot snapshot, int place)
    {
        var article = snapshot.Passages[place].Id.Article;
        return (place > 0 && snapshot.Passages[place - 1].Id.Article == article)
            || (place + 1 < snapshot.Passages.Count && snapshot.Passages[place + 1].Id.Article == article);
    }

    private void Add(Passage passage, int place, bool sharesTitle)
    {
        var language = ProfileOf(passage.Language);
        AddWords(passage.Source.Title, passage.Source.IsTitleDescriptive ? language : ProfileOf(passage.Source.Language));
        Tokens.EndTitle(sharesTitle);
        AddWords(passage.Heading ?? "", language);
        Tokens.AddBoundary();
        AddWords(passage.Source.Publisher, language);
        Tokens.AddBoundary();
        AddWords(passage.Text, language);
        Tokens.EndText(place);
    }

    private LanguageProfile ProfileOf(string language)
    {
        var profile = LanguageProfiles.For(language);
        _languages.Add(profile);
        return profile;
    }

    private void AddWords(string text, LanguageProfile language)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (Texts.Find(text, language) is not { } words)
        {
            Texts.Add(text, language, words = _previous?.Find(text, language) is { } known ? Adopt(known, language) : Split(text, language));
        }

        foreach (var (form, isName) in words)
        {
            Tokens.Add(form);
            if (isName)
            {
                _names.Add(form);
            }
        }
    }

    /// <summary>The words of a text that was split for another snapshot, with the numbers that they have in this one.</summary>
    private SplitWord[] Adopt(SplitWord[] known, LanguageProfile language)
    {
        var words = new SplitWord[known.Length];
        for (var i = 0; i < words.Length; i++)
        {
            ref var form = ref _formOfPrevious[known[i].Form];
            form = form != 0 ? form : Vocabulary.Adopt(_previous!.Vocabulary, known[i].Form, language); // there are known words, so there is one
            words[i] = known[i] with { Form = form };
        }

        return words;
    }

    private SplitWord[] Split(string text, LanguageProfile language)
    {
        _words.Clear();
        _split.Clear();
        TextAnalyzer.Analyze(text, language, _words);
        var startsSentence = true;
        foreach (var word in _words)
        {
            if (!word.IsStopWord)
            {
                _split.Add(new SplitWord(Vocabulary.Add(word, language), !startsSentence && char.IsUpper(text[word.Place.Start])));
            }

            startsSentence = word.Place.End < text.Length && text[word.Place.End] is '.' or '!' or '?' or ':';
        }

        return [.. _split];
    }
}
