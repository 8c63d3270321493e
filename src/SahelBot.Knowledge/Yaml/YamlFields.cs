using System.Globalization;
using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Identifiers;
using SahelBot.Knowledge.Loading;

namespace SahelBot.Knowledge.Yaml;

/// <summary>The fields of one group, read by name and type. A field that nobody asks for is unknown.</summary>
/// <param name="map">The group.</param>
/// <param name="what">What the group describes, for problems: "event".</param>
/// <param name="report">Takes problems and references.</param>
internal sealed class YamlFields(YamlNode.Map map, string what, FileReport report)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public int Line => map.Line;

    public FileReport Report => report;

    public int LineOf(string name) => Find(name)?.Line ?? map.Line;

    /// <summary>Null when the field is missing or empty; something else than a text is a problem.</summary>
    public string? Text(string name)
    {
        switch (Find(name))
        {
            case null or YamlNode.Text { IsNull: true }:
                return null;
            case YamlNode.Text text:
                return Blank(text.Value) ? null : Clean(text.Value);
            case var other:
                report.Problem(other.Line, $"\"{name}\" must be one text and not {other.Kind}");
                return null;
        }
    }

    /// <summary>As <see cref="Text"/>, but a missing field is a problem. Empty when it is missing.</summary>
    public string Required(string name)
    {
        var before = report.Problems.Count;
        var text = Text(name);
        if (text is null && report.Problems.Count == before)
        {
            report.Problem(map.Line, $"the {what} has no \"{name}\"; add \"{name}: ...\"");
        }

        return text ?? "";
    }

    /// <summary>Reads an id, notes it as given, and reports one that is missing or malformed. Empty when there is none.</summary>
    public string Id(IdKind kind)
    {
        var id = Required("id");
        if (id.Length == 0)
        {
            return id;
        }

        report.Define(kind, id, LineOf("id"));
        if (!Ids.IsValid(id))
        {
            report.Problem(LineOf("id"), $"\"{id}\" cannot be an id; {Ids.Rule}");
        }

        return id;
    }

    public bool Flag(string name)
    {
        var text = Text(name);
        if (text is not null and not "true" and not "false")
        {
            report.Problem(LineOf(name), $"\"{name}\" is \"{text}\"; write true or false");
        }

        return text == "true";
    }

    public PartialDate? Date(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (PartialDate.TryParse(text, out var date))
        {
            return date;
        }

        report.Problem(LineOf(name), $"\"{name}\" is \"{text}\", which is no date; {Dates.Rule}");
        return null;
    }

    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        report.Problem(LineOf(name), $"\"{name}\" is \"{text}\", which is no day; write it as 2024-08-04");
        return null;
    }

    /// <summary>Two lower-case letters; the fallback when the field is missing or wrong.</summary>
    public string Language(string name, string fallback)
    {
        if (Text(name) is not { } text)
        {
            return fallback;
        }

        if (Languages.IsCode(text))
        {
            return text;
        }

        report.Problem(LineOf(name), $"\"{name}\" is \"{text}\"; write a language as two small letters, such as en or fr");
        return fallback;
    }

    /// <summary>A list of texts; a single text counts as a list of one. Empty when the field is missing.</summary>
    public IReadOnlyList<YamlNode.Text> List(string name) => Find(name) is { } node ? Texts(name, node) : [];

    /// <summary>Ids that must be given elsewhere.</summary>
    public IReadOnlyList<string> References(string name, IdKind kind)
    {
        var entries = List(name);
        foreach (var entry in entries)
        {
            report.Refer(kind, entry.Value, entry.Line);
        }

        return [.. entries.Select(e => e.Value).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Passages, written <c>article#slug</c>.</summary>
    public IReadOnlyList<PassageId> Passages(string name)
    {
        var passages = new List<PassageId>();
        foreach (var entry in List(name))
        {
            if (!PassageId.TryParse(entry.Value, out var id))
            {
                report.Problem(entry.Line, $"\"{entry.Value}\" is no passage; write it as article#slug");
            }
            else if (!passages.Contains(id))
            {
                report.Refer(IdKind.Passage, entry.Value, entry.Line);
                passages.Add(id);
            }
        }

        return passages;
    }

    /// <summary>Texts by language code; a single text counts as a list of one. Empty when the field is missing.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ByLanguage(string name, bool allowAny)
    {
        switch (Find(name))
        {
            case null or YamlNode.Text { IsNull: true }:
                return new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
            case YamlNode.Map languages:
                return ByLanguage(languages, allowAny);
            case var other:
                report.Problem(other.Line, $"\"{name}\" must give texts by language, such as {{en: Mali, uk: Малі}}");
                return new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        }
    }

    /// <summary>The group itself as texts by language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ByLanguage() => ByLanguage(map, allowAny: false);

    /// <summary>The groups in a list. Empty when the field is missing.</summary>
    public IReadOnlyList<YamlFields> Groups(string name, string each)
    {
        switch (Find(name))
        {
            case null or YamlNode.Text { IsNull: true }:
                return [];
            case YamlNode.Sequence sequence:
                return YamlRecords.Groups(sequence, each, report);
            case var other:
                report.Problem(other.Line, $"\"{name}\" must be a list and not {other.Kind}; begin each entry with \"- \"");
                return [];
        }
    }

    /// <summary>Warns of fields that nobody asked for. Call it last.</summary>
    public void WarnOfUnknown()
    {
        foreach (var (name, _) in map.Fields)
        {
            if (!_asked.Contains(name.Value))
            {
                var hint = Suggestion.For(name.Value, _asked);
                report.Warning(name.Line, $"unknown field \"{name.Value}\"{(hint.Length > 0 ? hint : "; take it out or correct its name")}");
            }
        }
    }

    private static bool Blank(string text) => string.IsNullOrWhiteSpace(text);

    private static string Clean(string text) => text.AsSpan().IndexOfAny('\n', '\t') < 0
        ? text.Trim()
        : string.Join(' ', text.Split(['\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));

    private YamlNode? Find(string name)
    {
        _asked.Add(name);
        foreach (var (field, value) in map.Fields)
        {
            if (field.Value == name)
            {
                return value;
            }
        }

        return null;
    }

    private Dictionary<string, IReadOnlyList<string>> ByLanguage(YamlNode.Map languages, bool allowAny)
    {
        var texts = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (language, value) in languages.Fields)
        {
            _asked.Add(language.Value);
            if (!Languages.IsCode(language.Value) && !(allowAny && language.Value == "any"))
            {
                var any = allowAny ? ", or any" : "";
                report.Problem(language.Line, $"\"{language.Value}\" is no language; write two small letters, such as en{any}");
            }

            texts[language.Value] = [.. Texts(language.Value, value).Select(t => t.Value)];
        }

        return texts;
    }

    private List<YamlNode.Text> Texts(string name, YamlNode node)
    {
        var texts = new List<YamlNode.Text>();
        foreach (var item in node is YamlNode.Sequence sequence ? sequence.Items : [node])
        {
            if (item is not YamlNode.Text text)
            {
                report.Problem(item.Line, $"\"{name}\" must be a list of texts and not hold {item.Kind}");
            }
            else if (!Blank(text.Value) && !text.IsNull)
            {
                texts.Add(text with { Value = Clean(text.Value) });
            }
        }

        return texts;
    }
}
