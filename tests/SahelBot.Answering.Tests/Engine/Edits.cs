using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Tests.Engine;

/// <summary>What people do to a knowledge folder between two refreshes, one edit at a time, chosen by a number.</summary>
internal static class Edits
{
    private const int Kinds = 14;

    public static Snapshot Apply(Snapshot before, IEnumerable<int> edits)
    {
        var content = before.Content;
        foreach (var edit in edits)
        {
            content = Apply(content, edit % Kinds, edit / Kinds);
        }

        return new Snapshot(content with { Version = before.Version + "+" });
    }

    private static SnapshotContent Apply(SnapshotContent old, int kind, int pick) => kind switch
    {
        0 => old with { Articles = Without(old.Articles, pick) },
        1 => old with { Articles = Change(old.Articles, pick, a => Rewrite(a, pick, p => p with { Text = p.Text + " Envoys met in Zanzibar on 3 May." })) },
        2 => old with { Articles = Change(old.Articles, pick, a => Rewrite(a, pick, p => p with { Text = old.Articles[(pick * 7) % old.Articles.Count].Passages[0].Text })) },
        3 => old with { Articles = Change(old.Articles, pick, a => Rewrite(a, pick, p => p with { By = p.About, About = p.By, When = DateSpan.Of(new PartialDate(2019, 8, 4)) })) },
        4 => old with { Articles = Ordered([.. old.Articles, Copy(old.Articles[pick % old.Articles.Count], old.Articles)]) },
        5 => old with { Articles = Change(old.Articles, pick, a => Renamed(a, a.Source with { Title = a.Source.Title + " in Timbuktu", Publisher = "Herald" })) },
        6 => old with { Actors = Change(old.Actors, pick, a => a with { Aliases = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["any"] = ["Kidal Envoy", "relations"] } }) },
        7 => old with { Actors = Without(old.Actors, pick) },
        8 => old with { Synonyms = Without(old.Synonyms, pick) },
        9 => old with { Events = Change(old.Events, pick, e => e with { Headline = e.Headline + " near Gao", When = DateSpan.Of(new PartialDate(2023, 7, 27)) }) },
        10 => old with { Gaps = Without(old.Gaps, pick) },
        11 => old with { Phrasings = Change(old.Phrasings, pick, p => p with { Asks = [.. p.Asks, "Where did the envoys of Zanzibar meet?"] }) },
        12 => old with { NearMisses = Change(old.NearMisses, pick, m => m with { Asks = [.. m.Asks.Skip(1), "Who paid the envoys of Zanzibar?"] }) },
        _ => old with { ContestedPoints = Change(old.ContestedPoints, pick, c => c with { Question = "Who was in Zanzibar?", Positions = [.. c.Positions.Skip(1)] }) },
    };

    private static IReadOnlyList<T> Without<T>(IReadOnlyList<T> all, int pick) => [.. all.Where((_, i) => i != pick % all.Count)];

    private static IReadOnlyList<T> Change<T>(IReadOnlyList<T> all, int pick, Func<T, T> change) =>
        [.. all.Select((one, i) => i == pick % all.Count ? change(one) : one)];

    private static IReadOnlyList<Article> Ordered(IEnumerable<Article> articles) =>
        [.. articles.OrderBy(a => a.Source.Id, StringComparer.Ordinal).ThenBy(a => a.Language, StringComparer.Ordinal)];

    private static Article Rewrite(Article article, int pick, Func<Passage, Passage> rewrite) =>
        article with { Passages = Change(article.Passages, pick, rewrite) };

    private static Article Renamed(Article article, Source source) =>
        article with { Source = source, Passages = [.. article.Passages.Select(p => p with { Source = source })] };

    private static Article Copy(Article article, IReadOnlyList<Article> taken)
    {
        var source = article.Source with { Id = Enumerable.Range(0, int.MaxValue).Select(i => $"a-copy-{i}").First(id => taken.All(a => a.Source.Id != id)) };
        return article with
        {
            Source = source,
            Passages = [.. article.Passages.Select(p => p with { Source = source, Id = p.Id with { Article = source.Id }, Text = p.Text + " It was told twice." })],
        };
    }
}
