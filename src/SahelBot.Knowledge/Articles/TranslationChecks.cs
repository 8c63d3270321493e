using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Loading;

namespace SahelBot.Knowledge.Articles;

/// <summary>What can be wrong between a translation and its original.</summary>
internal sealed class TranslationChecks
{
    private readonly Dictionary<string, ArticleDraft> _originals;
    private readonly Dictionary<(string Original, string Language), string> _files = [];
    private readonly List<KnowledgeProblem> _problems = [];

    private TranslationChecks(IReadOnlyList<ArticleDraft> drafts) => _originals = OriginalsOf(drafts);

    /// <param name="drafts">In order of their files.</param>
    public static IReadOnlyList<KnowledgeProblem> Check(IReadOnlyList<ArticleDraft> drafts)
    {
        var checks = new TranslationChecks(drafts);
        foreach (var draft in drafts)
        {
            var report = new FileReport(draft.Report.File);
            checks.Check(draft, report);
            checks._problems.AddRange(report.Problems);
        }

        return checks._problems;
    }

    /// <summary>Articles that are no translations, by id; of two with one id the first.</summary>
    public static Dictionary<string, ArticleDraft> OriginalsOf(IEnumerable<ArticleDraft> drafts)
    {
        var originals = new Dictionary<string, ArticleDraft>(StringComparer.Ordinal);
        foreach (var draft in drafts.Where(d => d.Translates is null))
        {
            originals.TryAdd(draft.Id, draft);
        }

        return originals;
    }

    private void Check(ArticleDraft draft, FileReport report)
    {
        if (draft.Translates is null)
        {
            if (LooksLikeTranslation(draft))
            {
                report.Warning(1, "by its name the file is a translation; add \"translates: ...\", or rename it");
            }

            return;
        }

        if (draft.Report.IsBroken || !_originals.TryGetValue(draft.Translates, out var original))
        {
            return; // said already
        }

        if (draft.Language == original.Language)
        {
            report.Problem(
                draft.TranslatesLine, $"the translation and its original are both \"{draft.Language}\"; set \"language\"");
        }
        else if (!_files.TryAdd((original.Id, draft.Language), report.File))
        {
            report.Problem(
                draft.TranslatesLine,
                $"{_files[(original.Id, draft.Language)]} translates \"{original.Id}\" into \"{draft.Language}\" too; keep one");
        }

        if (!original.Report.IsBroken)
        {
            CheckSlugs(draft, original, report);
        }
    }

    private static void CheckSlugs(ArticleDraft draft, ArticleDraft original, FileReport report)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        var originals = original.Passages.Select(p => p.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var passage in draft.Passages)
        {
            if (!own.Add(passage.Slug))
            {
                report.Problem(passage.Line, $"the passage \"#{passage.Slug}\" stands here twice; keep one");
            }
            else if (!originals.Contains(passage.Slug))
            {
                report.Problem(
                    passage.Line, $"the original {original.Report.File} has no passage \"#{passage.Slug}\"; use the slugs of the original");
            }
        }

        foreach (var slug in originals.Where(s => !own.Contains(s)))
        {
            report.Problem(0, $"the passage \"#{slug}\" of {original.Report.File} is not translated; add it");
        }
    }

    private bool LooksLikeTranslation(ArticleDraft draft)
    {
        var dot = draft.Id.LastIndexOf('.');
        return dot > 0 && Yaml.Languages.IsCode(draft.Id[(dot + 1)..]) && _originals.ContainsKey(draft.Id[..dot]);
    }
}
