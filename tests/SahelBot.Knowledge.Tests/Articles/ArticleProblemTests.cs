using AwesomeAssertions;
using SahelBot.Knowledge.Tests.Folders;
using Xunit;

namespace SahelBot.Knowledge.Tests.Articles;

public sealed class ArticleProblemTests
{
    [Theory]
    [InlineData("title: T\n", "articles/a.md(1): the article has no \"url\"; add \"url: ...\"")]
    [InlineData("url: https://x.y\n", "articles/a.md(1): the article has no \"title\"; add \"title: ...\"")]
    [InlineData("title: \"\"\nurl: https://x.y\n", "articles/a.md(1): the article has no \"title\"; add \"title: ...\"")]
    [InlineData("title: T\nurl: x.y/z\n", "articles/a.md(3): \"url\" is \"x.y/z\", which no reader can open; write the full address, beginning with https://")]
    [InlineData("title: T\nurl: file:///etc/passwd\n", "articles/a.md(3): \"url\" is \"file:///etc/passwd\", which no reader can open; write the full address, beginning with https://")]
    [InlineData("title: T\nurl: https://x.y\npublished: yesterday\n", "articles/a.md(4): \"published\" is \"yesterday\", which is no date; write 2024, 2024-08 or 2024-08-04")]
    [InlineData("title: T\nurl: https://x.y\nreviewed: 2024-08\n", "articles/a.md(4): \"reviewed\" is \"2024-08\", which is no day; write it as 2024-08-04")]
    [InlineData("title: T\nurl: https://x.y\nlanguage: English\n", "articles/a.md(4): \"language\" is \"English\"; write a language as two small letters, such as en or fr")]
    [InlineData("title: T\nurl: https://x.y\ntitle-is-descriptive: yes\n", "articles/a.md(4): \"title-is-descriptive\" is \"yes\"; write true or false")]
    [InlineData("title: T\nurl: https://x.y\nid: ../etc/passwd\n", "articles/a.md(4): \"../etc/passwd\" cannot be an id; use letters, digits and hyphens only")]
    [InlineData("title: [T]\nurl: https://x.y\n", "articles/a.md(2): \"title\" must be one text and not a list")]
    [InlineData("title: T\nurl: https://x.y\npubliser: P\n", "warning: articles/a.md(4): unknown field \"publiser\"; did you mean \"publisher\"?")]
    [InlineData("title: T\nurl: https://x.y\ncolour: red\n", "warning: articles/a.md(4): unknown field \"colour\"; take it out or correct its name")]
    [InlineData("title: T\ntitle: U\nurl: https://x.y\n", "articles/a.md(3): the field \"title\" stands here twice; keep one")]
    [InlineData("title: T: U\nurl: https://x.y\n", "articles/a.md(2): broken YAML: a second colon in one line; put the value in quotation marks")]
    [InlineData("", "articles/a.md(1): the front matter is empty; give at least title and url")]
    [InlineData("- title\n", "articles/a.md(2): the front matter is a list; write fields such as \"title: ...\"")]
    public void Load_FrontMatter_IsOneProblem(string fields, string expected)
    {
        using var folder = new TemporaryFolder().Write("articles/a.md", $"---\n{fields}---\nOne.\n");

        folder.Problems().Should().Equal(expected);
    }

    [Theory]
    [InlineData("---\ntitle: T\nurl: https://x.y\n\nOne.\n", "articles/a.md(1): the front matter has no end; close it with a line \"---\"")]
    [InlineData("One.\n", "articles/a.md(1): no front matter; begin the file with a line \"---\", then title and url, then a line \"---\"")]
    [InlineData(TemporaryFolder.Head, "articles/a.md: the article has no passages; write at least one paragraph below the front matter")]
    [InlineData(TemporaryFolder.Head + "# Only a heading\n", "articles/a.md: the article has no passages; write at least one paragraph below the front matter")]
    public void Load_File_IsOneProblem(string text, string expected)
    {
        using var folder = new TemporaryFolder().Write("articles/a.md", text);

        folder.Problems().Should().Equal(expected);
    }

    [Theory]
    [InlineData("One. {when=2024-13}\n", "articles/a.md(5): \"when\": \"2024-13\" is no date; write 2024, 2024-08 or 2024-08-04, or a span such as 2024-07-25/2024-07-27")]
    [InlineData("One. {when=2024-08-04/2024-08-03}\n", "articles/a.md(5): \"when\": \"2024-08-04/2024-08-03\" ends before it starts; swap the two dates")]
    [InlineData("One. {by=\"mali, niger\"}\n", "articles/a.md(5): \"by\": \"mali,\" cannot be an id; use letters, digits and hyphens only, and put spaces between ids")]
    [InlineData("One. {by=mali by=niger}\n", "articles/a.md(5): the attribute \"by\" stands here twice; keep one")]
    [InlineData("One. {contested=nothing}\n", "articles/a.md(5): unknown contested point \"nothing\"; add it to contested.yaml or correct the id")]
    [InlineData("One. {#a_b}\n", "articles/a.md(5): \"#a_b\" cannot name a passage; use letters, digits and hyphens only")]
    [InlineData("One. {#x}\n\nTwo. {#x}\n", "articles/a.md(7): passage id \"a#x\" is taken by articles/a.md(5); give one of the two another id")]
    [InlineData("One. {#p2}\n\nTwo.\n", "articles/a.md(7): passage id \"a#p2\" is taken by articles/a.md(5); give one of the two another id")]
    [InlineData("One \"two\". {quote=three}\n", "articles/a.md(5): the quote \"three\" is not in the passage letter by letter; copy it from there, or take it out")]
    [InlineData("One \"two\". {quote=Two}\n", "articles/a.md(5): the quote \"Two\" is not in the passage letter by letter; copy it from there, or take it out")]
    [InlineData("One two. {quote=two}\n", "warning: articles/a.md(5): the quote \"two\" stands in the passage without quotation marks; put them round it")]
    [InlineData("One. {quote-by=Two}\n", "warning: articles/a.md(5): \"quote-by\" without \"quote\"; add the quoted words or take it out")]
    [InlineData("One. {wen=2024}\n", "warning: articles/a.md(5): unknown attribute \"wen\"; did you mean \"when\"?")]
    [InlineData("One. {colour=red}\n", "warning: articles/a.md(5): unknown attribute \"colour\"; take it out or correct its name")]
    [InlineData("One. Two. Three. Four.\n", "warning: articles/a.md(5): the passage has 4 sentences; make two of it, each with at most 3")]
    [InlineData("He said so.\n", "warning: articles/a.md(5): the passage begins with \"He\", which nobody understands alone; name who is meant")]
    [InlineData("One.\n\n<p>Two.</p>\n", "warning: articles/a.md(7): HTML is not read; write it as plain text")]
    [InlineData("One <b>two</b>.\n", "warning: articles/a.md(5): HTML is not read; write it as plain text")]
    [InlineData("One.\n\n    Two.\n", "warning: articles/a.md(7): indented or fenced text is code and is not read; begin the line at the margin")]
    [InlineData("One.\n\n![](x.png)\n", "warning: articles/a.md(7): a paragraph without words is not read; take it out")]
    public void Load_Passage_IsOneProblem(string body, string expected)
    {
        using var folder = TemporaryFolder.WithBody(body);

        folder.Problems().Should().Equal(expected);
    }

    [Theory]
    [InlineData("One. {#x when=2024", 5)]
    [InlineData("One. {#x quote=“one”}", 5)]
    [InlineData("One. {#x quote=\"one}", 5)]
    [InlineData("One. {#x by}", 5)]
    [InlineData("One. {# by=x}", 5)]
    [InlineData("One. {#x #y}", 5)]
    [InlineData("One. {by=}", 5)]
    [InlineData("One. {#x} Two.", 5)]
    [InlineData("One.\nTwo. {#x by=\n\"y\"}", 6, 7)]
    public void Load_WrongBraces_SaysLine(string body, params int[] lines)
    {
        using var folder = TemporaryFolder.WithBody(body + "\n");

        folder.Problems().Should().Equal(lines.Select(line =>
            $"articles/a.md({line}): the braces cannot be read; write them as {{#slug when=2024-08-04 by=\"mali\" quote=\"...\"}}, "
            + "on one line, with straight quotation marks"));
    }

    [Theory]
    [InlineData("One. {#x}\nTwo.\n", 5)]
    [InlineData("One.\n\n{#x}\n", 7)]
    [InlineData("One.\n\n<p>\n{#x}\n</p>\n", 8)]
    public void Load_BracesInTheWrongPlace_SaysLine(string body, int line)
    {
        using var folder = TemporaryFolder.WithBody(body);

        folder.Problems().Should().Contain(
            $"articles/a.md({line}): the braces do not stand at the end of a paragraph; put them there, on its last line");
    }

    [Fact]
    public void Load_TwoArticlesWithOneId_SaysSoOnce()
    {
        using var folder = TemporaryFolder.WithBody("One. {#x}\n").Write("articles/b.md", TemporaryFolder.Head.Replace("title:", "id: a\ntitle:") + "Two. {#x}\n");

        folder.Problems().Should().Equal("articles/b.md(2): article id \"a\" is taken by articles/a.md(1); give one of the two another id");
    }

    [Fact]
    public void Load_DeepNesting_IsOneProblem()
    {
        using var folder = TemporaryFolder.WithBody("One.\n\n" + new string('>', 4_000) + " Two.\n");

        folder.Problems().Should().ContainSingle(p => p.EndsWith("deep; write it flatter", StringComparison.Ordinal));
    }

    [Fact]
    public void Load_EndlessParagraph_IsOneProblem()
    {
        using var folder = TemporaryFolder.WithBody("One.\n\n" + string.Concat(Enumerable.Repeat("[a](", 400_000)));

        folder.Problems().Should().Equal("articles/a.md(7): a paragraph of more than 5000 characters; put blank lines between its parts");
    }

    [Theory]
    [InlineData("*", 2_400)]
    [InlineData("[", 4_000)]
    [InlineData("[a](", 1_000)]
    [InlineData("- ", 2_000)]
    [InlineData("{", 100_000)]
    [InlineData("{a=\"", 100_000)]
    public void Load_HostileMarkdown_Ends(string unit, int times)
    {
        using var folder = TemporaryFolder.WithBody(string.Concat(Enumerable.Repeat(unit, times)) + "a" + new string('*', unit == "*" ? times : 0));

        folder.Load().Should().NotBeNull();
    }
}
