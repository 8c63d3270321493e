using SahelBot.Core.Knowledge;
using SahelBot.Knowledge.Identifiers;
using SahelBot.Knowledge.Loading;
using SahelBot.Knowledge.Yaml;

namespace SahelBot.Knowledge.Articles;

/// <summary>Reads one file of <c>articles/</c>. Safe to use from many threads, each with its own file.</summary>
internal static class ArticleReader
{
    public static ArticleDraft Read(KnowledgeFile file)
    {
        if (file.Report.IsBroken)
        {
            return Draft(file, Ids.FromFileName(file.Path), "en", null, []);
        }

        var front = FrontMatter.Split(file);
        var passages = PassageReader.Read(ArticleBody.Read(front.Body, front.LineOffset, file.Report), file.Report);
        var fields = front.ReadFields(file.Report);
        var id = Id(fields, file);
        var translates = fields?.Text("translates");
        var language = fields?.Language("language", SuffixLanguage(file.Path, translates)) ?? "en";
        var source = fields is null ? null : SourceReader.Read(fields, id, language, translates is not null);
        fields?.WarnOfUnknown();
        if (passages.Count == 0 && !file.Report.IsBroken)
        {
            file.Report.Problem(0, "the article has no passages; write at least one paragraph below the front matter");
        }

        if (fields is not null && translates is not null)
        {
            file.Report.Refer(IdKind.Article, translates, fields.LineOf("translates"));
            return Draft(file, id, language, null, passages) with
            {
                Translates = translates,
                TranslatesLine = fields.LineOf("translates"),
            };
        }

        Define(file.Report, id, fields, passages);
        return Draft(file, id, language, source, passages);
    }

    private static ArticleDraft Draft(
        KnowledgeFile file, string id, string language, Source? source, IReadOnlyList<PassageDraft> passages) =>
        new(id, language, null, 0, source, passages, file.Report);

    private static string Id(YamlFields? fields, KnowledgeFile file)
    {
        if (fields?.Text("id") is not { } id)
        {
            return Ids.FromFileName(file.Path);
        }

        if (!Ids.IsValidArticle(id))
        {
            file.Report.Problem(fields.LineOf("id"), $"\"{id}\" cannot be an id; {Ids.Rule}");
        }

        return id;
    }

    /// <summary>For a translation the <c>fr</c> of <c>article.fr.md</c>; English otherwise.</summary>
    private static string SuffixLanguage(string path, string? translates)
    {
        var suffix = Path.GetExtension(Path.GetFileNameWithoutExtension(path)).TrimStart('.');
        return translates is not null && Languages.IsCode(suffix) ? suffix : "en";
    }

    private static void Define(FileReport report, string id, YamlFields? fields, IReadOnlyList<PassageDraft> passages)
    {
        report.Define(IdKind.Article, id, fields?.LineOf("id") ?? 1);
        foreach (var passage in passages)
        {
            report.Define(IdKind.Passage, $"{id}#{passage.Slug}", passage.Line);
        }
    }
}
