using SahelBot.Core.Knowledge;

namespace SahelBot.Testing.Knowledge;

/// <summary>Makes small snapshots for tests. What a test does not care about has a harmless value.</summary>
public sealed class SnapshotBuilder
{
    private readonly List<Article> _articles = [];
    private readonly List<Actor> _actors = [];
    private readonly List<ReportedEvent> _events = [];
    private readonly List<ContestedPoint> _contested = [];
    private readonly List<KnownGap> _gaps = [];
    private readonly List<NearMiss> _nearMisses = [];
    private readonly List<Phrasing> _phrasings = [];
    private readonly List<SynonymGroup> _synonyms = [];
    private readonly List<GoldenQuestion> _questions = [];
    private string _version = "0123456789ab";

    /// <summary>Adds an article whose passages are named p1, p2, ... in order.</summary>
    public SnapshotBuilder Article(string id, params string[] texts) => Article(id, "en", texts);

    /// <summary>Adds an article in a language whose passages are named p1, p2, ... in order.</summary>
    public SnapshotBuilder Article(string id, string language, IReadOnlyList<string> texts, string? title = null, string publisher = "")
    {
        var source = Source(id, language, title ?? "", publisher);
        return Article(source, language, [.. texts.Select((t, i) => Passage(source, $"p{i + 1}", t) with { Language = language, Position = i })]);
    }

    public SnapshotBuilder Article(Source source, string language, IReadOnlyList<Passage> passages)
    {
        _articles.Add(new Article(source, language, IsTranslation: false, passages));
        return this;
    }

    /// <summary>Adds a translation of an article that was added before; texts in the order of its passages.</summary>
    public SnapshotBuilder Translation(string id, string language, params string[] texts)
    {
        var article = _articles.Single(a => a.Source.Id == id && !a.IsTranslation);
        _articles.Add(new Article(
            article.Source,
            language,
            IsTranslation: true,
            [.. article.Passages.Zip(texts, (p, text) => p with { Text = text, Language = language, Quote = null, QuoteBy = null })]));
        return this;
    }

    /// <summary>Changes the passage that was added last.</summary>
    public SnapshotBuilder With(Func<Passage, Passage> change)
    {
        var article = _articles[^1];
        _articles[^1] = article with { Passages = [.. article.Passages.SkipLast(1), change(article.Passages[^1])] };
        return this;
    }

    public SnapshotBuilder Actor(string id, string name, ActorKind kind = ActorKind.Person, params (string Language, string Alias)[] aliases)
    {
        _actors.Add(new Actor
        {
            Id = id,
            Kind = kind,
            Names = new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = name },
            Aliases = aliases.GroupBy(a => a.Language, StringComparer.Ordinal).ToDictionary(
                g => g.Key, IReadOnlyList<string> (g) => [.. g.Select(a => a.Alias)], StringComparer.Ordinal),
        });
        return this;
    }

    public SnapshotBuilder Actor(Actor actor)
    {
        _actors.Add(actor);
        return this;
    }

    public SnapshotBuilder Event(ReportedEvent reported)
    {
        _events.Add(reported);
        return this;
    }

    public SnapshotBuilder Contested(ContestedPoint point)
    {
        _contested.Add(point);
        return this;
    }

    public SnapshotBuilder Gap(KnownGap gap)
    {
        _gaps.Add(gap);
        return this;
    }

    /// <summary>Adds other ways to ask.</summary>
    public SnapshotBuilder Phrasings(params Phrasing[] phrasings)
    {
        _phrasings.AddRange(phrasings);
        return this;
    }

    /// <summary>Adds questions that come near to a passage and that nothing answers.</summary>
    public SnapshotBuilder NearMisses(params NearMiss[] misses)
    {
        _nearMisses.AddRange(misses);
        return this;
    }

    public SnapshotBuilder Question(GoldenQuestion question)
    {
        _questions.Add(question);
        return this;
    }

    public SnapshotBuilder Version(string version)
    {
        _version = version;
        return this;
    }

    /// <summary>Adds words that mean the same.</summary>
    public SnapshotBuilder Synonyms(params (string Language, string Term)[] terms)
    {
        _synonyms.Add(new SynonymGroup(terms.GroupBy(t => t.Language, StringComparer.Ordinal).ToDictionary(
            g => g.Key, IReadOnlyList<string> (g) => [.. g.Select(t => t.Term)], StringComparer.Ordinal)));
        return this;
    }

    public Snapshot Build() => new(new SnapshotContent
    {
        Version = _version,
        Articles = [.. _articles.OrderBy(a => a.Source.Id, StringComparer.Ordinal).ThenBy(a => a.Language, StringComparer.Ordinal)],
        Actors = _actors,
        Events = _events,
        ContestedPoints = _contested,
        Gaps = _gaps,
        NearMisses = _nearMisses,
        Phrasings = _phrasings,
        Synonyms = _synonyms,
        Questions = _questions,
    });

    public static Source Source(string id, string language = "en", string title = "", string publisher = "") => new()
    {
        Id = id,
        Title = title,
        Url = new Uri($"https://example.org/{Uri.EscapeDataString(id)}"),
        Publisher = publisher,
        Language = language,
    };

    public static Passage Passage(Source source, string slug, string text) => new()
    {
        Id = new PassageId(source.Id, slug),
        Source = source,
        Text = text,
        Language = source.Language,
        Position = 0,
    };
}
