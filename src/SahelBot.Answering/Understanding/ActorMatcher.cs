using System.Buffers;
using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Understanding;

/// <summary>
/// Finds the actors that a text names, by every name and alias in every language: longest name first, without regard to case
/// and accents, and with the case endings of Ukrainian and Russian. Immutable and safe to share between threads.
/// </summary>
internal sealed class ActorMatcher
{
    private const int LongestEnding = 3;
    private const int ShortestJoined = 6;
    private const int LongestShort = 4;

    /// <summary>What і or ї of a closed syllable becomes in an open one.</summary>
    private static readonly char[] _openVowels = ['о', 'е', 'є'];

    /// <summary>Endings that a name of few letters may have: ГУР takes "ом" and "у", but «гурт» and «гурток» are other words.</summary>
    private static readonly HashSet<string> _shortEndings = new(StringComparer.Ordinal)
    {
        "а", "у", "ом", "е", "і", "ові", "я", "ю", "ем", "єм", "еві", "єві", "ы", "и", "ів", "ов", "ам", "ами", "ах", "им", "ым",
    };

    /// <summary>What the last letter of a short name in -а or -я becomes: Куба, but Кубі, Кубе, Кубою.</summary>
    private static readonly HashSet<string> _shortFeminine = new(StringComparer.Ordinal) { "и", "ы", "і", "е", "у", "ой", "ою", "ю", "ей", "єю" };

    /// <summary>What г, к and х become before the "і" of Ukrainian: Майга, but Майзі.</summary>
    private static readonly Dictionary<char, char> _softened = new() { ['г'] = 'з', ['к'] = 'ц', ['х'] = 'с' };

    private static readonly SearchValues<char> _vowels = SearchValues.Create("аеєиіїоуюяьй");
    private readonly Dictionary<string, List<Name>> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Name>> _byStart = new(StringComparer.Ordinal);

    private readonly DescriptionBook _descriptions;

    public ActorMatcher(IReadOnlyList<Actor> actors, Func<string, bool> isCommonWord)
    {
        _descriptions = new DescriptionBook(actors);
        var names = new Dictionary<string, Name>(StringComparer.Ordinal);
        foreach (var actor in actors)
        {
            foreach (var alias in actor.AllNames())
            {
                Add(names, actor, alias, isCommonWord);
            }
        }

        foreach (var name in names.Values.Where(n => n is { IsDescription: false, Words.Length: > 1 }).ToList())
        {
            var joined = string.Concat(name.Words); // "lemonde"
            if (joined.Length >= ShortestJoined)
            {
                names.TryAdd(joined, name with { Words = [joined] });
            }
        }

        foreach (var name in names.Values)
        {
            Index(name);
        }
    }

    /// <summary>The names in a text, in order, not overlapping.</summary>
    public IReadOnlyList<ActorMention> Find(IReadOnlyList<Word> words)
    {
        var mentions = new List<ActorMention>();
        for (var i = 0; i < words.Count; i++)
        {
            var name = Longest(words, i);
            var described = _descriptions.At(words, i);
            var length = Math.Max(name?.Words.Length ?? 0, described?.Length ?? 0);
            if (length == 0)
            {
                continue;
            }

            var isName = name?.Words.Length == length;
            mentions.Add(new ActorMention(isName ? name!.Actors : described!.Value.Actors, words[i].Start, words[i + length - 1].End - words[i].Start)
            {
                IsDescription = !isName || name!.IsDescription,
            });
            i += length - 1;
        }

        return mentions;
    }

    private static void Add(Dictionary<string, Name> names, Actor actor, string alias, Func<string, bool> isCommonWord)
    {
        var scanned = WordScanner.Scan(alias);
        if (scanned.Count == 0)
        {
            return;
        }

        // A short abbreviation that is also a common word (US, UN) counts only in capitals.
        var needsCapitals = scanned is [{ IsUpper: true, Length: <= 4 } only] && isCommonWord(only.Text);
        var key = string.Join(' ', scanned.Select(w => w.Text)) + (needsCapitals ? "!" : "");
        AddAs(key, [.. scanned.Select(w => w.Text)]);
        foreach (var vowel in _openVowels.Where(_ => scanned.Exists(w => IsClosed(w.Text))))
        {
            string[] words = [.. scanned.Select(w => IsClosed(w.Text) ? $"{w.Text[..^2]}{vowel}{w.Text[^1]}" : w.Text)];
            AddAs(string.Join(' ', words), words);
        }

        void AddAs(string written, string[] words)
        {
            if (!names.TryGetValue(written, out var name))
            {
                names[written] = name = new Name(words, [], needsCapitals, actor.IsDescription(alias));
            }

            if (!name.Actors.Contains(actor.Id, StringComparer.Ordinal))
            {
                name.Actors.Add(actor.Id);
            }
        }
    }

    /// <summary>True for a Ukrainian word whose last vowel is another one before an ending: Київ, but Києва.</summary>
    private static bool IsClosed(string word) => word.Length > 3 && word[^2] is 'і' or 'ї' && word[^1] >= '\u0400' && !_vowels.Contains(word[^1]);

    private static bool WordFits(Word word, string name, bool isLast, bool isOnly)
    {
        if (word.Text == name)
        {
            return true;
        }

        if (name[0] < '\u0400')
        {
            return isLast && word.Text.Length == name.Length + 1 && word.Text[^1] == 's'
                && word.Text.StartsWith(name, StringComparison.Ordinal) && name.Length > 3;
        }

        // Ukrainian and Russian case endings: the stem stays, up to three letters after it change.
        var shared = Shared(word.Text, name);
        var ending = word.Text[shared..];
        if (isOnly && name.Length <= LongestShort)
        {
            return name[^1] is 'а' or 'я'
                ? word.IsCapital && shared == name.Length - 1 && shared > 2 && _shortFeminine.Contains(ending)
                : !IsIndeclinable(name) && shared == name.Length && _shortEndings.Contains(ending);
        }

        if (shared == name.Length - 2 && shared > 2 && name[^1] == 'а' && _softened.TryGetValue(name[^2], out var soft) && ending == $"{soft}і")
        {
            return true;
        }

        if (shared == name.Length && ending.Length > 1 && ending[0] is 'и' or 'і' && _vowels.Contains(ending[1]) && !_vowels.Contains(name[^1]))
        {
            return false; // Нигерия is no case of Нигер
        }

        // The ц of малиец and малийцы stays in every case, and a name in -ь loses no more than that: Кидаля, not «кидаем».
        if ((name.AsSpan(shared).Contains('ц') && !ending.Contains('ц', StringComparison.Ordinal))
            || (name[^1] == 'ь' && name[^2] != 'ц' && shared < name.Length - 1))
        {
            return false;
        }

        return shared >= Math.Max(Math.Min(isOnly ? 4 : 3, name.Length), name.Length - 2)
            && name.Length - shared <= 2 && word.Text.Length - shared <= LongestEnding && word.Text.Length > 3;
    }

    /// <summary>True for a short foreign name in a vowel that no case changes: «малых» and «малий» are no forms of Мали.</summary>
    private static bool IsIndeclinable(string name) => name[^1] is 'и' or 'і' or 'о' or 'е' or 'є' or 'э' or 'у' or 'ю' or 'ы';

    private static int Shared(string a, string b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && a[length] == b[length])
        {
            length++;
        }

        return length;
    }

    private static string StartOf(string word) => word[..Math.Min(3, word.Length)];

    private void Index(Name name)
    {
        var byStart = name.Words[0][0] >= '\u0400';
        var index = byStart ? _byStart : _byFirst;
        var key = byStart ? StartOf(name.Words[0]) : name.Words[0];
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        list.Add(name);
    }

    private Name? Longest(IReadOnlyList<Word> words, int at)
    {
        var first = words[at].Text;
        Name? best = null;
        var bestIsExact = false;
        foreach (var name in Candidates(first))
        {
            var exact = first == name.Words[0];
            if ((best is null || name.Words.Length > best.Words.Length || (name.Words.Length == best.Words.Length && exact && !bestIsExact))
                && Fits(words, at, name))
            {
                best = name;
                bestIsExact = exact;
            }
        }

        return best;
    }

    private IEnumerable<Name> Candidates(string first)
    {
        IEnumerable<Name> found = _byFirst.GetValueOrDefault(first) ?? [];
        if (first.Length > 4 && first[^1] == 's')
        {
            found = found.Concat(_byFirst.GetValueOrDefault(first[..^1]) ?? []);
        }

        return first[0] >= '\u0400' ? found.Concat(_byStart.GetValueOrDefault(StartOf(first)) ?? []) : found;
    }

    private static bool Fits(IReadOnlyList<Word> words, int at, Name name)
    {
        if (at + name.Words.Length > words.Count || ((name.NeedsCapitals || (name.IsDescription && words[at].Text == "us")) && !words[at].IsUpper))
        {
            return false;
        }

        for (var i = 0; i < name.Words.Length; i++)
        {
            if (!WordFits(words[at + i], name.Words[i], i == name.Words.Length - 1, name.Words.Length == 1))
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Name(string[] Words, List<string> Actors, bool NeedsCapitals, bool IsDescription);
}
