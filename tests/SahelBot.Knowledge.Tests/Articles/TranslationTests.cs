using AwesomeAssertions;
using SahelBot.Knowledge.Tests.Folders;
using Xunit;

namespace SahelBot.Knowledge.Tests.Articles;

public sealed class TranslationTests
{
    private const string Body = "One. {#one}\n\nTwo. {#two}\n";

    [Theory]
    [InlineData("a.fr.md", "translates: a\n", "Un. {#one}\n", "articles/a.fr.md: the passage \"#two\" of articles/a.md is not translated; add it")]
    [InlineData("a.fr.md", "translates: a\n", Body + "\nTrois. {#three}\n", "articles/a.fr.md(8): the original articles/a.md has no passage \"#three\"; use the slugs of the original")]
    [InlineData("a.fr.md", "translates: a\n", Body + "\nTrois. {#two}\n", "articles/a.fr.md(8): the passage \"#two\" stands here twice; keep one")]
    [InlineData("a.fr.md", "translates: b\n", Body, "articles/a.fr.md(2): unknown article \"b\"; did you mean \"a\"?")]
    [InlineData("a-fr.md", "translates: a\n", Body, "articles/a-fr.md(2): the translation and its original are both \"en\"; set \"language\"")]
    [InlineData("a.fr.md", "title: A\nurl: https://x.y\n", Body, "warning: articles/a.fr.md(1): by its name the file is a translation; add \"translates: ...\", or rename it")]
    public void Load_WrongTranslation_IsOneProblem(string name, string fields, string body, string expected)
    {
        using var folder = TemporaryFolder.WithBody(Body).Write($"articles/{name}", $"---\n{fields}---\n{body}");

        folder.Problems().Should().Equal(expected);
    }

    [Fact]
    public void Load_TwoTranslationsIntoOneLanguage_IsOneProblem()
    {
        using var folder = TemporaryFolder.WithBody(Body)
            .Write("articles/a.fr.md", $"---\ntranslates: a\n---\n{Body}")
            .Write("articles/b.md", $"---\ntranslates: a\nlanguage: fr\n---\n{Body}");

        folder.Problems().Should().Equal("articles/b.md(2): articles/a.fr.md translates \"a\" into \"fr\" too; keep one");
    }

    [Fact]
    public void Load_Translations_AreOrderedByLanguage()
    {
        using var folder = TemporaryFolder.WithBody(Body)
            .Write("articles/a.uk.md", $"---\ntranslates: a\n---\n{Body}")
            .Write("articles/a.fr.md", $"---\ntranslates: a\n---\n{Body}");

        folder.Snapshot().Articles.Select(a => a.Language).Should().Equal("en", "fr", "uk");
        folder.Snapshot().Translations.Select(p => p.Id.ToString()).Should().Equal("a#one", "a#two", "a#one", "a#two");
    }
}
