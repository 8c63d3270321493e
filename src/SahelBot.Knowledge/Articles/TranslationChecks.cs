namespace SahelBot.Knowledge.Articles;

/// <summary>What can be wrong between a translation and its original.</summary>
internal static class TranslationChecks
{
    public static void Check(IReadOnlyList<ArticleDraft> drafts, IReadOnlyDictionary<string, ArticleDraft> originals)
    {
        var files = new Dictionary<(string, string), string>();
        foreach (var draft in drafts)
        {
            if (draft.Translates is not null)
            {
                Check(draft, originals, files);
            }
            else if (LooksLikeTranslation(draft, originals))
            {
                draft.Report.Warning(1, "by its name the file is a translation; add \"translates: ...\", or rename it");
            }
        }
    }

    private static void Check(
        ArticleDraft draft, IReadOnlyDictionary<string, ArticleDraft> originals, Dictionary<(string, string), string> files)
    {
        if (draft.Report.IsBroken || !originals.TryGetValue(draft.Translates!, out var original)) // the caller has looked
        {
            return; // said already
        }

        if (draft.Language == original.Language)
        {
            draft.Report.Problem(
                draft.TranslatesLine, $"the translation and its original are both \"{draft.Language}\"; set \"language\"");
        }
        else if (!files.TryAdd((original.Id, draft.Language), draft.Report.File))
        {
            draft.Report.Problem(
                draft.TranslatesLine,
                $"{files[(original.Id, draft.Language)]} translates \"{original.Id}\" into \"{draft.Language}\" too; keep one");
        }

        if (!original.Report.IsBroken)
        {
            CheckSlugs(draft, original);
        }
    }

    private static void CheckSlugs(ArticleDraft draft, ArticleDraft original)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        var originals = original.Passages.Select(p => p.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var passage in draft.Passages)
        {
            if (!own.Add(passage.Slug))
            {
                draft.Report.Problem(passage.Line, $"the passage \"#{passage.Slug}\" stands here twice; keep one");
            }
            else if (!originals.Contains(passage.Slug))
            {
                draft.Report.Problem(
                    passage.Line, $"the original {original.Report.File} has no passage \"#{passage.Slug}\"; use the slugs of the original");
            }
        }

        foreach (var slug in originals.Where(s => !own.Contains(s)))
        {
            draft.Report.Problem(0, $"the passage \"#{slug}\" of {original.Report.File} is not translated; add it");
        }
    }

    private static bool LooksLikeTranslation(ArticleDraft draft, IReadOnlyDictionary<string, ArticleDraft> originals)
    {
        var dot = draft.Id.LastIndexOf('.');
        return dot > 0 && Yaml.Languages.IsCode(draft.Id[(dot + 1)..]) && originals.ContainsKey(draft.Id[..dot]);
    }
}
