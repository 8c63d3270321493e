using System.Text.Json;
using SahelBot.Answering.Understanding;

namespace SahelBot.Answering.Languages;

/// <summary>The words of one language by which somebody asks for the whole subject in brief.</summary>
internal sealed class SummaryCues(JsonElement root)
{
    /// <summary>Phrases that ask for brevity or for everything: "sum up", "the short version".</summary>
    public PhraseList Requests { get; } = LanguageCues.List(root.GetProperty("requests"));

    /// <summary>Openings of a question that wants something explained: "what is", "tell me about".</summary>
    public PhraseList Openings { get; } = LanguageCues.List(root.GetProperty("openings"));

    /// <summary>Words for a dispute: "quarrel", "affair".</summary>
    public StemList Subjects { get; } = new(root.GetProperty("subjects"));

    /// <summary>Words that stand for a dispute only together with its parties, or for nothing else: "problem", "everything".</summary>
    public StemList VagueSubjects { get; } = new(root.GetProperty("vagueSubjects"));

    /// <summary>Words that say how the summary should be or for whom: "beginner", "minutes".</summary>
    public StemList Manner { get; } = new(root.GetProperty("manner"));

    /// <summary>Words for the sides of a dispute that name none: "countries".</summary>
    public StemList Parties { get; } = new(root.GetProperty("parties"));

    /// <summary>Words before somebody for whom the summary is: "for a", "give my".</summary>
    public PhraseList Recipients { get; } = LanguageCues.List(root.GetProperty("recipients"));

    /// <summary>Words by which an asker tells of himself: "I", "my".</summary>
    public PhraseList Self { get; } = LanguageCues.List(root.GetProperty("self"));

    /// <summary>Orders that may ask for a summary, and without one ask for something else: "write".</summary>
    public PhraseList Orders { get; } = LanguageCues.List(root.GetProperty("orders"));
}
