namespace SahelBot.Core.Text;

/// <summary>Tells a full stop that shortens a word from one that ends a sentence.</summary>
internal static class Abbreviations
{
    private const int LongestWord = 24;

    /// <summary>Always followed by the rest of the sentence.</summary>
    private static readonly HashSet<string> _leading = Words(
        """
        mr mrs ms dr prof gen col lt capt cpt maj sgt brig adm rep sen gov pres amb hon rev messrs st mt ft dept univ
        e.g i.e cf vs viz approx ca c.f
        mm mme mlle mgr me env av
        т.е т.к т.н ул вул им ім проф акад ген полк подп майор кап ред см див гр пр просп бул
        """);

    /// <summary>Followed by the rest of the sentence where a number comes next.</summary>
    private static readonly HashSet<string> _numbering = Words(
        """
        no nos nr num art arts sec par p pp vol fig figs ch chap ed pt v
        jan feb mar apr jun jul aug sep sept oct nov dec janv févr fév avr juil déc
        ст с стр гл рис табл д т п п.п кв корп № номер
        """);

    /// <summary>May end a sentence; they do when a word follows that often begins one.</summary>
    private static readonly HashSet<string> _open = Words(
        """
        inc ltd co corp jr sr bros plc a.m p.m ph.d
        г гг р рр в вв руб грн коп долл дол тыс тис млн млрд обл о с.г р.н н.э н.е до.н.э
        """);

    /// <summary>Words that seldom occur with a capital but at the beginning of a sentence.</summary>
    private static readonly HashSet<string> _beginners = Words(
        """
        the a an in on at by to of for from with it its he she they we you his her their this that these those there
        but and or so however then when while after before as according if no not both some many all one
        le la les l un une des du de en au aux il elle ils elles on ce cette ces son sa ses leur leurs mais et ou selon
        après avant dans pour par avec quand alors cela c qui d
        в во на по с со к ко у о об от из за для при до он она они оно это этот эта эти но и а однако затем после
        когда так как согласно его её их все если не
        в у на по з із зі до від для про при за він вона вони воно це цей ця ці але і й та однак потім після коли так як
        згідно його її їх усі якщо не
        """);

    /// <param name="before">The sentence so far, without the full stop.</param>
    /// <param name="after">The text from the next word on.</param>
    public static bool Holds(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        var word = LastWord(before);
        if (word.Length == 0)
        {
            return IsListNumber(before);
        }

        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            return true; // an initial
        }

        var key = word.ToString().ToLowerInvariant();
        if (_leading.Contains(key))
        {
            return true;
        }

        if (after.Length > 0 && char.IsDigit(after[0]))
        {
            return _numbering.Contains(key) || _open.Contains(key);
        }

        return (_open.Contains(key) || IsDottedCapitals(word)) && !_beginners.Contains(FirstWord(after));
    }

    private static HashSet<string> Words(string list) =>
        new(list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>The letters, with full stops between them, at the end.</summary>
    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && text.Length - start < LongestWord && (char.IsLetter(text[start - 1]) || text[start - 1] is '.' or '№'))
        {
            start--;
        }

        return text[start..].TrimStart('.');
    }

    private static string FirstWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && end < LongestWord && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[..end].ToString().ToLowerInvariant();
    }

    /// <summary>True for <c>U.S</c>, which has lost its last full stop.</summary>
    private static bool IsDottedCapitals(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsUpper(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return word.Length > 2;
    }

    /// <summary>True for a number that begins a sentence and is nothing else: <c>1. First</c>.</summary>
    private static bool IsListNumber(ReadOnlySpan<char> before)
    {
        var number = before.Trim();
        return number.Length is > 0 and < 4 && number.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
