using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Writing;

/// <summary>Sentences on their way to an answer, each with the passages that it rests on.</summary>
internal sealed class Draft
{
    private readonly List<(string Text, List<Passage> Passages)> _sentences = [];

    public int Count => _sentences.Count;

    public IEnumerable<Passage> Passages => _sentences.SelectMany(s => s.Passages);

    /// <summary>Adds a sentence; one that is there already is not added twice, but rests on the new passages as well.</summary>
    public void Add(string text, params IEnumerable<Passage> passages)
    {
        var at = _sentences.FindIndex(s => string.Equals(s.Text, text, StringComparison.Ordinal));
        if (at < 0)
        {
            _sentences.Add((text, [.. passages]));
            return;
        }

        foreach (var passage in passages)
        {
            Support(at, passage);
        }
    }

    /// <summary>Adds a passage on which a sentence rests as well.</summary>
    public void Support(int sentence, Passage passage)
    {
        var passages = _sentences[sentence].Passages;
        if (!passages.Exists(p => p.Id == passage.Id))
        {
            passages.Add(passage);
        }
    }

    public IReadOnlyList<(string Text, IReadOnlyList<Passage> Passages)> Sentences =>
        [.. _sentences.Select(s => (s.Text, (IReadOnlyList<Passage>)s.Passages))];

    /// <summary>Numbers the passages in order of first use.</summary>
    public (IReadOnlyList<AnswerSentence> Sentences, IReadOnlyList<Citation> Citations) Cite()
    {
        var numbers = new Dictionary<PassageId, int>();
        var citations = new List<Citation>();
        var sentences = new List<AnswerSentence>();
        foreach (var (text, passages) in _sentences)
        {
            var marks = new SortedSet<int>();
            foreach (var passage in passages)
            {
                if (!numbers.TryGetValue(passage.Id, out var number))
                {
                    numbers[passage.Id] = number = citations.Count + 1;
                    citations.Add(new Citation(number, passage, DeepLinks.To(passage)));
                }

                marks.Add(number);
            }

            sentences.Add(new AnswerSentence(text, [.. marks]));
        }

        return (sentences, citations);
    }
}
