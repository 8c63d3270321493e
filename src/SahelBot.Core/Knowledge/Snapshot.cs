using System.Diagnostics.CodeAnalysis;

namespace SahelBot.Core.Knowledge;

/// <summary>
/// All knowledge at one moment. Immutable and safe to share between threads. Two snapshots with the same content have the
/// same <see cref="Version"/>, whatever the order in which their files were read.
/// </summary>
public sealed class Snapshot
{
    private readonly Dictionary<PassageId, Passage> _passages = [];
    private readonly Dictionary<(PassageId Id, string Language), Passage> _translations = [];
    private readonly Dictionary<string, Article> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContestedPoint> _contested = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">Two of a kind share an id; the loader reports such folders before this.</exception>
    public Snapshot(SnapshotContent content)
    {
        Content = content;
        Version = content.Version;
        AsOf = content.AsOf;
        Articles = content.Articles;
        Actors = content.Actors;
        Events = content.Events;
        ContestedPoints = content.ContestedPoints;
        Gaps = content.Gaps;
        Phrasings = content.Phrasings;
        NearMisses = content.NearMisses;
        Synonyms = content.Synonyms;
        Questions = content.Questions;
        Passages = [.. content.Articles.Where(a => !a.IsTranslation).SelectMany(a => a.Passages)];
        Translations = [.. content.Articles.Where(a => a.IsTranslation).SelectMany(a => a.Passages)];
        foreach (var article in content.Articles.Where(a => !a.IsTranslation))
        {
            _articles.Add(article.Source.Id, article);
        }

        foreach (var passage in Passages)
        {
            _passages.Add(passage.Id, passage);
        }

        foreach (var translation in Translations)
        {
            _translations.Add((translation.Id, translation.Language), translation);
        }

        foreach (var actor in content.Actors)
        {
            _actors.Add(actor.Id, actor);
        }

        foreach (var point in content.ContestedPoints)
        {
            _contested.Add(point.Id, point);
        }
    }

    /// <summary>What it was made of; with a change, another one can be made.</summary>
    public SnapshotContent Content { get; }

    /// <summary>Hash of the content: 12 lower-case hexadecimal digits.</summary>
    public string Version { get; }

    /// <summary>The latest day of which the knowledge speaks. Null when nothing in it has a date.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>Articles and their translations, ordered by id, then language.</summary>
    public IReadOnlyList<Article> Articles { get; }

    /// <summary>All passages in the language in which their article was written, by article, then position.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>Passages rendered in another language; each has the id of the passage it renders.</summary>
    public IReadOnlyList<Passage> Translations { get; }

    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>Ordered by date.</summary>
    public IReadOnlyList<ReportedEvent> Events { get; }

    public IReadOnlyList<ContestedPoint> ContestedPoints { get; }

    public IReadOnlyList<KnownGap> Gaps { get; }

    public IReadOnlyList<Phrasing> Phrasings { get; }

    public IReadOnlyList<NearMiss> NearMisses { get; }

    public IReadOnlyList<SynonymGroup> Synonyms { get; }

    public IReadOnlyList<GoldenQuestion> Questions { get; }

    public bool TryGetPassage(PassageId id, [NotNullWhen(true)] out Passage? passage) =>
        _passages.TryGetValue(id, out passage);

    /// <summary>The passage in the language asked for, or as written when it is not translated; null when there is none.</summary>
    public Passage? FindPassage(PassageId id, string language) =>
        _translations.GetValueOrDefault((id, language)) ?? _passages.GetValueOrDefault(id);

    public bool TryGetArticle(string id, [NotNullWhen(true)] out Article? article) => _articles.TryGetValue(id, out article);

    public bool TryGetActor(string id, [NotNullWhen(true)] out Actor? actor) => _actors.TryGetValue(id, out actor);

    public bool TryGetContested(string id, [NotNullWhen(true)] out ContestedPoint? point) =>
        _contested.TryGetValue(id, out point);
}
