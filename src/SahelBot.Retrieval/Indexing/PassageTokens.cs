namespace SahelBot.Retrieval.Indexing;

/// <summary>
/// The words of every text in order, without stop words: a forward index. A text is a passage or a translation of one,
/// with its article's title, its heading and its publisher before it. Only read once it is complete.
/// </summary>
internal sealed class PassageTokens
{
    /// <summary>
    /// How often a title's words count where it is the title of one text. Where several passages share it, it says less about
    /// each of them than their own words do.
    /// </summary>
    private const float OwnTitleWeight = 2;

    private const float SharedTitleWeight = .5f;

    private readonly List<int> _starts = [0];
    private readonly List<int> _titleEnds = [];
    private readonly List<float> _titleWeights = [];
    private readonly List<float> _lengths = [];
    private readonly List<int> _passages = [];
    private int[] _forms = new int[1024];
    private int _used;

    public int Count => _lengths.Count;

    public double AverageLength { get; private set; }

    public void Add(int form)
    {
        if (_used == _forms.Length)
        {
            Array.Resize(ref _forms, _used * 2);
        }

        _forms[_used++] = form;
    }

    /// <summary>Marks the end of a title, heading or publisher, so that no word pairs are seen across it.</summary>
    public void AddBoundary() => Add(0);

    /// <summary>What was added since the last text was the title.</summary>
    /// <param name="isShared">True when other passages have the same title.</param>
    public void EndTitle(bool isShared)
    {
        AddBoundary();
        _titleWeights.Add(isShared ? SharedTitleWeight : OwnTitleWeight);
        _titleEnds.Add(_used - _starts[^1]);
    }

    /// <summary>What was added since the last text is one text.</summary>
    /// <param name="passage">Number of the passage that it is, or of which it is a translation.</param>
    public void EndText(int passage)
    {
        var start = _starts[^1];
        var length = 0f;
        for (var i = start; i < _used; i++)
        {
            if (_forms[i] != 0)
            {
                length += i - start < _titleEnds[^1] ? _titleWeights[^1] : 1;
            }
        }

        _starts.Add(_used);
        _lengths.Add(length);
        _passages.Add(passage);
    }

    public void Complete()
    {
        Array.Resize(ref _forms, _used);
        var total = 0.0;
        foreach (var length in _lengths)
        {
            total += length;
        }

        AverageLength = Count == 0 ? 1 : Math.Max(1, total / Count);
    }

    /// <summary>Numbers of the text's words in order; 0 is a boundary.</summary>
    public ReadOnlySpan<int> Forms(int text) => _forms.AsSpan(_starts[text], _starts[text + 1] - _starts[text]);

    /// <summary>Words before this place belong to the title.</summary>
    public int TitleEnd(int text) => _titleEnds[text];

    /// <summary>How often the words of the title count.</summary>
    public float TitleWeight(int text) => _titleWeights[text];

    /// <summary>Number of words; those of the title count <see cref="TitleWeight"/> times.</summary>
    public float Length(int text) => _lengths[text];

    public int Passage(int text) => _passages[text];

    /// <summary>True when the two hold the same words in the same texts.</summary>
    public bool IsSameAs(PassageTokens other) =>
        _forms.AsSpan().SequenceEqual(other._forms)
        && _starts.SequenceEqual(other._starts)
        && _titleEnds.SequenceEqual(other._titleEnds)
        && _titleWeights.SequenceEqual(other._titleWeights)
        && _passages.SequenceEqual(other._passages);

    /// <summary>Numbers of all texts, a passage next to its translations.</summary>
    public int[] TextsByPassage()
    {
        var texts = new int[Count];
        for (var text = 0; text < texts.Length; text++)
        {
            texts[text] = text;
        }

        Array.Sort([.. _passages], texts);
        return texts;
    }
}
