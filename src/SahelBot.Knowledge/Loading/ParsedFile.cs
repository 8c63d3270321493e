using System.Security.Cryptography;
using System.Text;
using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Articles;
using SahelBot.Knowledge.Records;

namespace SahelBot.Knowledge.Loading;

/// <summary>What one file holds. Never changed once it is made, so that it can be kept from one load to the next.</summary>
internal sealed class ParsedFile
{
    private readonly byte[] _hash;

    private ParsedFile(KnowledgeFile file)
    {
        _hash = HashOf(file);
        IsText = file.IsText;
        Report = file.Report;
    }

    public bool IsText { get; }

    /// <summary>What reading it brought to light. Only read from here on: checks between files have reports of their own.</summary>
    public FileReport Report { get; }

    /// <summary>Null when it is no article.</summary>
    public ArticleDraft? Article { get; private init; }

    public IReadOnlyList<(Actor Actor, int Line)> Actors { get; private init; } = [];

    public IReadOnlyList<ReportedEvent> Events { get; private init; } = [];

    public IReadOnlyList<ContestedPoint> ContestedPoints { get; private init; } = [];

    public IReadOnlyList<KnownGap> Gaps { get; private init; } = [];

    public IReadOnlyList<NearMiss> NearMisses { get; private init; } = [];

    public IReadOnlyList<Phrasing> Phrasings { get; private init; } = [];

    public IReadOnlyList<SynonymGroup> Synonyms { get; private init; } = [];

    public IReadOnlyList<GoldenQuestion> Questions { get; private init; } = [];

    public static ParsedFile Of(KnowledgeFile file) => file.Path switch
    {
        ActorsReader.FileName => new ParsedFile(file) { Actors = ActorsReader.Read(file) },
        ContestedReader.FileName => new ParsedFile(file) { ContestedPoints = ContestedReader.Read(file) },
        GapsReader.FileName => new ParsedFile(file) { Gaps = GapsReader.Read(file) },
        NearMissesReader.FileName => new ParsedFile(file) { NearMisses = NearMissesReader.Read(file) },
        PhrasingsReader.FileName => new ParsedFile(file) { Phrasings = PhrasingsReader.Read(file) },
        QuestionsReader.FileName => new ParsedFile(file) { Questions = QuestionsReader.Read(file) },
        SynonymsReader.FileName => new ParsedFile(file) { Synonyms = SynonymsReader.Read(file) },
        TimelineReader.FileName => new ParsedFile(file) { Events = TimelineReader.Read(file) },
        _ => new ParsedFile(file) { Article = ArticleReader.Read(file) },
    };

    /// <summary>True when it was made of the same text under the same path. What was no text is read anew: it may be readable now.</summary>
    public bool IsOf(KnowledgeFile file) =>
        IsText && file.IsText && Report.File == file.Path && _hash.AsSpan().SequenceEqual(HashOf(file));

    private static byte[] HashOf(KnowledgeFile file) => SHA256.HashData(Encoding.UTF8.GetBytes(file.Text));
}
