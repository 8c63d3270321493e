namespace SahelBot.Retrieval.Indexing;

/// <summary>In how many passages stems and plain words occur, in whatever language version.</summary>
internal sealed class TermStatistics
{
    private readonly int[] _byStem;
    private readonly int[] _byPlain;
    private readonly int _passages;

    public TermStatistics(PassageTokens tokens, Vocabulary vocabulary, int passages)
    {
        _passages = passages;
        _byStem = new int[vocabulary.StemCount];
        _byPlain = new int[vocabulary.PlainCount];
        var lastStem = new int[vocabulary.StemCount];
        var lastPlain = new int[vocabulary.PlainCount];
        var stemOf = vocabulary.StemOfForm;
        var plainOf = vocabulary.PlainOfForm;

        foreach (var text in tokens.TextsByPassage())
        {
            var mark = tokens.Passage(text) + 1;
            foreach (var form in tokens.Forms(text))
            {
                Count(stemOf[form], mark, lastStem, _byStem);
                Count(plainOf[form], mark, lastPlain, _byPlain);
            }
        }

        MaxIdf = Idf(0);
    }

    /// <summary>The inverse document frequency of a word that no passage has.</summary>
    public double MaxIdf { get; }

    public int PassagesWithStem(int stem) => stem == 0 ? 0 : _byStem[stem];

    public int PassagesWithPlain(int plain) => plain == 0 ? 0 : _byPlain[plain];

    public double StemIdf(int stem) => Idf(PassagesWithStem(stem));

    public double PlainIdf(int plain) => Idf(PassagesWithPlain(plain));

    private double Idf(int n) => Math.Log(1 + ((_passages - n + .5) / (n + .5)));

    private static void Count(int id, int mark, int[] last, int[] counts)
    {
        if (last[id] != mark)
        {
            last[id] = mark;
            counts[id]++;
        }
    }
}
