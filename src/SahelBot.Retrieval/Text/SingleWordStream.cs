using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace SahelBot.Retrieval.Text;

/// <summary>A token stream of one word, which can be set again and again; feeds Lucene's stem filters.</summary>
internal sealed class SingleWordStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private string? _word;

    public SingleWordStream()
    {
        _term = AddAttribute<ICharTermAttribute>();
    }

    public void Set(string word) => _word = word;

    public override bool IncrementToken()
    {
        if (_word is null)
        {
            return false;
        }

        ClearAttributes();
        _term.SetEmpty().Append(_word);
        _word = null;
        return true;
    }
}
