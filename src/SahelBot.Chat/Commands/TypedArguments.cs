using System.Text;
using SahelBot.Core.Knowledge;

namespace SahelBot.Chat.Commands;

/// <summary>
/// Reads options typed behind a command: <c>name:value</c>, <c>name=value</c> or <c>--name value</c>, with quotation marks around
/// a value of several words; all other words belong to the option that takes the rest. A command with one option only,
/// files not counted, takes the whole text as it stands. Where a command has <c>from</c> and <c>to</c>, a bare date fills them.
/// </summary>
internal sealed record TypedArguments(IReadOnlyDictionary<string, string> Values, string? Unknown, string? WithoutValue)
{
    private const string Quotes = "\"“”„«»";

    /// <summary>Never fails; a wrong name or a missing value is reported in the result.</summary>
    public static TypedArguments Read(CommandDefinition command, string typed)
    {
        var text = typed.Trim();
        return command.Options.Count(o => !o.IsFile) switch
        {
            0 => new TypedArguments(new Dictionary<string, string>(StringComparer.Ordinal), null, null),
            1 => ReadWhole(command, text),
            _ => ReadWords(command, Split(text)),
        };
    }

    private static TypedArguments ReadWhole(CommandDefinition command, string text)
    {
        var name = command.Options.First(o => !o.IsFile).Name;
        var first = text.Split((char[]?)null, 2)[0];
        string? unknown = null;
        if (NameIn(first, command) is { } named)
        {
            var value = named.IsKnown ? text[named.Length..].TrimStart() : text;
            (text, unknown) = named.IsKnown || !named.IsDashed ? (value, null) : ("", named.Name);
        }

        if (text.Length > 1 && Quotes.Contains(text[0]) && Quotes.Contains(text[^1]) && text[1..^1].All(c => !Quotes.Contains(c)))
        {
            text = text[1..^1];
        }

        return new TypedArguments(new Dictionary<string, string>(StringComparer.Ordinal) { [name] = text }, unknown, null);
    }

    private static TypedArguments ReadWords(CommandDefinition command, List<Word> words)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var rest = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].IsQuoted || NameIn(words[i].Text, command) is not { } named)
            {
                rest.Add(words[i].Text);
                continue;
            }

            if (!named.IsKnown)
            {
                return new TypedArguments(values, named.Name, null);
            }

            var value = words[i].Text[named.Length..];
            if (value.Length == 0 && i + 1 < words.Count && (words[i + 1].IsQuoted || NameIn(words[i + 1].Text, command) is null))
            {
                value = words[++i].Text;
            }

            if (value.Length == 0)
            {
                return new TypedArguments(values, null, words[i].Text);
            }

            values[named.Name] = value;
        }

        TakeDates(command, values, rest);
        if (command.Options.FirstOrDefault(o => o.TakesRest) is { } taker && rest.Count > 0)
        {
            values.TryAdd(taker.Name, string.Join(' ', rest));
        }

        return new TypedArguments(values, null, null);
    }

    private static void TakeDates(CommandDefinition command, Dictionary<string, string> values, List<string> rest)
    {
        if (command.Options.Any(o => o.Name == "from") && !values.ContainsKey("from") && !values.ContainsKey("to"))
        {
            var dates = rest.Where(r => PartialDate.TryParse(r, out _)).Take(2).ToList();
            if (dates.Count > 0)
            {
                values["from"] = dates[0];
                values["to"] = dates[^1];
                rest.RemoveAll(dates.Contains);
            }
        }
    }

    /// <summary>The option that a word begins with: its name and how much of the word the name takes.</summary>
    private static (string Name, int Length, bool IsKnown, bool IsDashed)? NameIn(string word, CommandDefinition command)
    {
        var isDashed = word.StartsWith("--", StringComparison.Ordinal) || word.StartsWith('—'); // phones turn -- into a dash
        var start = word.StartsWith("--", StringComparison.Ordinal) ? 2 : isDashed ? 1 : 0;
        var end = start;
        while (end < word.Length && char.IsAsciiLetter(word[end]))
        {
            end++;
        }

        var hasSign = end < word.Length && word[end] is ':' or '=';
        var isWhole = end == word.Length;
        if (end == start || !(hasSign || (isDashed && isWhole)))
        {
            return null;
        }

        var name = word[start..end].ToLowerInvariant();
        var isKnown = command.Options.Any(o => o.Name == name);
        var isAddress = word.AsSpan(end).StartsWith("://");
        var isJustText = !isKnown && !isDashed && (isAddress || end + 1 == word.Length);
        return isJustText ? null : (name, hasSign ? end + 1 : end, isKnown, isDashed);
    }

    private static List<Word> Split(string text)
    {
        var words = new List<Word>();
        var word = new StringBuilder();
        var (inQuotes, startsQuoted) = (false, false);
        foreach (var c in text)
        {
            if (Quotes.Contains(c))
            {
                startsQuoted |= word.Length == 0 && !inQuotes;
                inQuotes = !inQuotes;
            }
            else if (char.IsWhiteSpace(c) && !inQuotes)
            {
                Close();
            }
            else
            {
                word.Append(c);
            }
        }

        Close();
        return words;

        void Close()
        {
            if (word.Length > 0)
            {
                words.Add(new Word(word.ToString(), startsQuoted));
            }

            word.Clear();
            startsQuoted = false;
        }
    }

    /// <param name="IsQuoted">True when it began with a quotation mark: then it is no option.</param>
    private readonly record struct Word(string Text, bool IsQuoted);
}
