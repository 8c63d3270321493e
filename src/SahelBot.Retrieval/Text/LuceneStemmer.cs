using System.Collections.Concurrent;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace SahelBot.Retrieval.Text;

/// <summary>Stems with a Lucene token filter, one word at a time.</summary>
/// <param name="chain">Puts the language's filters around a stream.</param>
internal sealed class LuceneStemmer(Func<TokenStream, TokenStream> chain) : IStemmer
{
    private readonly ConcurrentBag<Chain> _idle = []; // filters keep state, so each is used by one thread at a time

    public string Stem(string word)
    {
        if (!_idle.TryTake(out var filters))
        {
            filters = new Chain(chain);
        }

        var stem = filters.Stem(word);
        _idle.Add(filters);
        return stem;
    }

#pragma warning disable CA1001 // the streams read from memory; there is nothing to let go of
    private sealed class Chain
#pragma warning restore CA1001
    {
        private readonly SingleWordStream _source = new();
        private readonly TokenStream _filters;
        private readonly ICharTermAttribute _term;

        public Chain(Func<TokenStream, TokenStream> chain)
        {
            _filters = chain(_source);
            _term = _filters.GetAttribute<ICharTermAttribute>();
        }

        public string Stem(string word)
        {
            _source.Set(word);
            return _filters.IncrementToken() && _term.Length > 0 ? new string(_term.Buffer, 0, _term.Length) : word;
        }
    }
}
