using System.Runtime.InteropServices;
using SahelBot.Retrieval.Text;

namespace SahelBot.Retrieval.Indexing;

/// <summary>
/// Numbers the words of all passages. A form is a word as it stands in one language; it has a stem and a plain form, both
/// shared between languages. Number 0 of each is kept free. Filled by one thread, then only read.
/// </summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, Dictionary<string, int>> _formsByLanguage = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stemIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _plainIds = new(StringComparer.Ordinal);
    private readonly List<string> _stems = [""];
    private readonly List<string> _plains = [""];
    private readonly List<int> _stemOfForm = [0];
    private readonly List<int> _plainOfForm = [0];
    private readonly List<string> _normals = [""];
    private int[] _formsStart = [];
    private int[] _formsByStem = [];

    public int FormCount => _stemOfForm.Count;

    public int StemCount => _stems.Count;

    public int PlainCount => _plains.Count;

    public ReadOnlySpan<int> StemOfForm => CollectionsMarshal.AsSpan(_stemOfForm);

    public ReadOnlySpan<int> PlainOfForm => CollectionsMarshal.AsSpan(_plainOfForm);

    /// <summary>The number of a word, which is given one when it is new.</summary>
    public int Add(in AnalyzedWord word, LanguageProfile language)
    {
        ref var form = ref FormOf(word.Normal, language, out var exists);
        if (!exists)
        {
            form = AddForm(word.Normal, language.Stem(word.Normal), word.Plain);
        }

        return form;
    }

    /// <summary>The number of a word that another vocabulary has, as if it were added here: no word is stemmed for it.</summary>
    /// <param name="other">A vocabulary that is complete.</param>
    /// <param name="otherForm">Number of the form in it.</param>
    /// <param name="language">The language in which it stands there.</param>
    public int Adopt(Vocabulary other, int otherForm, LanguageProfile language)
    {
        var normal = other._normals[otherForm];
        ref var form = ref FormOf(normal, language, out var exists);
        if (!exists)
        {
            form = AddForm(normal, other.Stem(other._stemOfForm[otherForm]), other.Plain(other._plainOfForm[otherForm]));
        }

        return form;
    }

    /// <summary>Call once, after the last <see cref="Add"/>: lets forms be found by stem.</summary>
    public void Complete()
    {
        _formsStart = new int[StemCount + 1];
        foreach (var stem in _stemOfForm)
        {
            _formsStart[stem]++;
        }

        for (var stem = 1; stem <= StemCount; stem++)
        {
            _formsStart[stem] += _formsStart[stem - 1];
        }

        _formsByStem = new int[FormCount];
        for (var form = FormCount - 1; form >= 0; form--)
        {
            _formsByStem[--_formsStart[_stemOfForm[form]]] = form;
        }
    }

    /// <summary>0 for a stem that no passage has.</summary>
    public int FindStem(string stem) => _stemIds.GetValueOrDefault(stem);

    /// <summary>0 for a word that no passage has.</summary>
    public int FindPlain(string plain) => _plainIds.GetValueOrDefault(plain);

    /// <summary>Every form with the number of its plain form and the language in which it stands.</summary>
    public IEnumerable<(int Form, int Plain, string Language)> Forms()
    {
        foreach (var (language, forms) in _formsByLanguage)
        {
            foreach (var form in forms.Values)
            {
                yield return (form, _plainOfForm[form], language);
            }
        }
    }

    public string Stem(int id) => _stems[id];

    public string Plain(int id) => _plains[id];

    public ReadOnlySpan<int> FormsOfStem(int stem) =>
        _formsByStem.AsSpan(_formsStart[stem], _formsStart[stem + 1] - _formsStart[stem]);

    private ref int FormOf(string normal, LanguageProfile language, out bool exists)
    {
        ref var forms = ref CollectionsMarshal.GetValueRefOrAddDefault(_formsByLanguage, language.Code, out _);
        forms ??= new Dictionary<string, int>(StringComparer.Ordinal);
        return ref CollectionsMarshal.GetValueRefOrAddDefault(forms, normal, out exists);
    }

    private int AddForm(string normal, string stem, string plain)
    {
        _stemOfForm.Add(Number(stem, _stemIds, _stems));
        _plainOfForm.Add(Number(plain, _plainIds, _plains));
        _normals.Add(normal);
        return _normals.Count - 1;
    }

    /// <summary>True when the two give the same words the same numbers.</summary>
    public bool IsSameAs(Vocabulary other) =>
        _normals.SequenceEqual(other._normals, StringComparer.Ordinal)
        && _stems.SequenceEqual(other._stems, StringComparer.Ordinal)
        && _plains.SequenceEqual(other._plains, StringComparer.Ordinal)
        && StemOfForm.SequenceEqual(other.StemOfForm)
        && PlainOfForm.SequenceEqual(other.PlainOfForm)
        && Forms().SequenceEqual(other.Forms());

    private static int Number(string text, Dictionary<string, int> ids, List<string> texts)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, text, out var exists);
        if (!exists)
        {
            id = texts.Count;
            texts.Add(text);
        }

        return id;
    }
}
