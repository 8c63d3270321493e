using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Languages;

/// <summary>The fixed sentences of one language, with which the bot frames what its sources say.</summary>
internal sealed class Wording
{
    private static readonly ConcurrentDictionary<string, Wording> _loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts;
    private readonly CultureInfo _culture;

    private Wording(string language, Dictionary<string, string> texts)
    {
        Language = language;
        _texts = texts;
        _culture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : language);
    }

    /// <summary>The language in which the sentences are; English where the one asked for has none.</summary>
    public string Language { get; }

    public static Wording For(string language) => _loaded.GetOrAdd(language, Load);

    /// <exception cref="KeyNotFoundException">The file of the wording has no such sentence.</exception>
    public string Text(string key, params ReadOnlySpan<object> values) => string.Format(_culture, _texts[key], values);

    /// <summary>"4 August 2024", "August 2024", "25 July 2024 – 27 July 2024".</summary>
    public string Date(DateSpan span) =>
        span.From == span.To ? Date(span.From) : $"{Date(span.From)} – {Date(span.To)}";

    private static Wording Load(string language)
    {
        using var stream = typeof(Wording).Assembly.GetManifestResourceStream("wording.json")
            ?? throw new InvalidOperationException("The wording file is not in the assembly.");
        using var document = JsonDocument.Parse(stream);
        var found = document.RootElement.TryGetProperty(language, out var texts) ? language : "en";
        texts = document.RootElement.GetProperty(found);
        return new Wording(
            found, texts.EnumerateObject().ToDictionary(t => t.Name, t => t.Value.GetString() ?? "", StringComparer.Ordinal));
    }

    private string Date(PartialDate date) => (date.Month, date.Day) switch
    {
        (null, _) => date.Year.ToString(CultureInfo.InvariantCulture),
        (_, null) => date.First.ToString("MMMM yyyy", _culture),
        _ => date.First.ToString("d MMMM yyyy", _culture),
    };
}
