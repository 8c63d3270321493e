using System.Globalization;
using System.Text;
using SahelBot.Core.Knowledge;

namespace SahelBot.Benchmarks.Retrieval;

/// <summary>
/// A knowledge base of any size that is the same in every run: articles of four passages of about 40 words, whose words are as
/// unevenly frequent as those of a language (Zipf), with names and dates.
/// </summary>
internal static class GeneratedKnowledge
{
    /// <summary>Passages of the real knowledge base when this was written.</summary>
    public const int RealSize = 205;

    private const int PassagesAnArticle = 4;
    private const int Words = 60_000;

    public static Snapshot Create(int passages)
    {
        var random = new Random(20240804);
        var articles = new List<Article>((passages / PassagesAnArticle) + 1);
        for (var made = 0; made < passages; made += PassagesAnArticle)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"article-{made}");
            var source = new Source
            {
                Id = id,
                Title = Text(random, 8),
                Url = new Uri("https://example.org/" + id),
                Publisher = "Example",
                Language = "en",
            };
            var count = Math.Min(PassagesAnArticle, passages - made);
            articles.Add(new Article(source, "en", IsTranslation: false, [.. Enumerable.Range(0, count).Select(i => Passage(source, i, random))]));
        }

        return new Snapshot(new SnapshotContent { Version = "generated", Articles = articles });
    }

    /// <summary>Questions of eight words, as unevenly frequent as those of the passages.</summary>
    public static string[] Questions(int count)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(_ => "What did " + Text(random, 8) + "?")];
    }

    private static Passage Passage(Source source, int position, Random random) => new()
    {
        Id = new PassageId(source.Id, "p" + (position + 1).ToString(CultureInfo.InvariantCulture)),
        Source = source,
        Text = Text(random, 30 + random.Next(20)),
        Language = "en",
        Position = position,
        When = DateSpan.Of(new PartialDate(2024, 1 + random.Next(12), 1 + random.Next(28))),
        About = ["actor-" + random.Next(100).ToString(CultureInfo.InvariantCulture)],
    };

    private static string Text(Random random, int words)
    {
        var text = new StringBuilder(words * 8);
        for (var i = 0; i < words; i++)
        {
            var rank = (int)Math.Exp(random.NextDouble() * Math.Log(Words));
            text.Append(i == 0 ? "" : " ").Append(Spell(rank));
        }

        return text.Append('.').ToString();
    }

    private static string Spell(int rank)
    {
        const string Consonants = "bdfgklmnprtvz";
        const string Vowels = "aeiou";
        var word = new StringBuilder();
        for (var rest = (rank * 7919) + 97; rest > 0; rest /= Consonants.Length * Vowels.Length)
        {
            word.Append(Consonants[rest % Consonants.Length]).Append(Vowels[rest / Consonants.Length % Vowels.Length]);
        }

        return word.ToString();
    }
}
