using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace SahelBot.Retrieval.Indexing;

/// <summary>Gives Lucene the stems of a text that is split already; a title's stems as often as they count.</summary>
internal sealed class PassageTermStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private readonly PassageTokens _tokens;
    private readonly Vocabulary _vocabulary;
    private int _text;
    private int _position;
    private int _repeats;

    public PassageTermStream(PassageTokens tokens, Vocabulary vocabulary)
    {
        _term = AddAttribute<ICharTermAttribute>();
        _tokens = tokens;
        _vocabulary = vocabulary;
    }

    public void Set(int text) => _text = text;

    public override void Reset()
    {
        base.Reset();
        _position = 0;
        _repeats = 0;
    }

    public override bool IncrementToken()
    {
        var forms = _tokens.Forms(_text);
        while (_position < forms.Length && forms[_position] == 0)
        {
            _position++;
        }

        if (_position >= forms.Length)
        {
            return false;
        }

        ClearAttributes();
        _term.SetEmpty().Append(_vocabulary.Stem(_vocabulary.StemOfForm[forms[_position]]));
        var wanted = _position < _tokens.TitleEnd(_text) ? _tokens.TitleWeight(_text) : 1; // a share counts as a whole here
        if (++_repeats >= wanted)
        {
            _repeats = 0;
            _position++;
        }

        return true;
    }
}
