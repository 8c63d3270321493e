namespace SahelBot.Retrieval.Indexing;

/// <summary>
/// Candidates among few texts: all that hold a word of the question, since the second stage can look at every one. It is made in a
/// moment, where a Lucene index has hundreds of methods compiled first. Immutable; safe to share between threads.
/// </summary>
internal sealed class PostingLists : ICandidates
{
    private readonly int[] _starts; // by stem, into _texts; one more than there are stems
    private readonly int[] _texts;
    private readonly int _count;

    public PostingLists(PassageTokens tokens, Vocabulary vocabulary)
    {
        _count = tokens.Count;
        _starts = new int[vocabulary.StemCount + 1];
        Visit((stem, _) => _starts[stem + 1]++);
        for (var stem = 0; stem < vocabulary.StemCount; stem++)
        {
            _starts[stem + 1] += _starts[stem];
        }

        _texts = new int[_starts[^1]];
        var next = _starts.ToArray();
        Visit((stem, text) => _texts[next[stem]++] = text);

        void Visit(Action<int, int> visit)
        {
            var last = new int[vocabulary.StemCount]; // the last text that has the stem, from 1
            for (var text = 0; text < tokens.Count; text++)
            {
                foreach (var form in tokens.Forms(text))
                {
                    var stem = vocabulary.StemOfForm[form];
                    if (stem != 0 && last[stem] != text + 1)
                    {
                        last[stem] = text + 1;
                        visit(stem, text);
                    }
                }
            }
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<int> Find(IReadOnlyList<(int Stem, float Weight)> terms, int limit)
    {
        var isFound = new bool[_count];
        foreach (var (stem, _) in terms)
        {
            foreach (var text in _texts.AsSpan(_starts[stem].._starts[stem + 1]))
            {
                isFound[text] = true;
            }
        }

        var found = new List<int>(Math.Min(_count, limit));
        for (var text = 0; text < _count && found.Count < limit; text++)
        {
            if (isFound[text])
            {
                found.Add(text);
            }
        }

        return found;
    }
}
