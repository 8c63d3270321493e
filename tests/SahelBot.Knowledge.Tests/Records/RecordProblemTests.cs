using AwesomeAssertions;
using SahelBot.Knowledge.Tests.Folders;
using Xunit;

namespace SahelBot.Knowledge.Tests.Records;

public sealed class RecordProblemTests
{
    [Theory]
    [InlineData("date: 2024-08-06", "date: 6 August", "timeline.yaml(2): \"date\": \"6 August\" is no date; write 2024, 2024-08 or 2024-08-04, or a span such as 2024-07-25/2024-07-27")]
    [InlineData("headline: Mali opens", "headlin: Mali opens", "timeline.yaml(1): the event has no \"headline\"; add \"headline: ...\"", "warning: timeline.yaml(3): unknown field \"headlin\"; did you mean \"headline\"?")]
    [InlineData("articles: [essor-enquete]", "articles: []", "timeline.yaml(7): the event names no article; add \"articles: [...]\" with at least one id")]
    [InlineData("articles: [essor-enquete]", "articles: [essor]", "timeline.yaml(7): unknown article \"essor\"; correct the id")]
    [InlineData("actors: [mali]", "actors: [malli]", "timeline.yaml(5): unknown actor \"malli\"; did you mean \"mali\"?")]
    [InlineData("contested: [help]", "contested: [hlep]", "timeline.yaml(10): unknown contested point \"hlep\"; did you mean \"help\"?")]
    [InlineData("passages: [essor-enquete#inquiry]", "passages: [inquiry]", "timeline.yaml(8): \"inquiry\" is no passage; write it as article#slug")]
    [InlineData("id: inquiry-opened", "id: inquiry opened", "timeline.yaml(1): \"inquiry opened\" cannot be an id; use letters, digits and hyphens only")]
    [InlineData("id: inquiry-opened", "id: 2024-07-25-battle-of-tinzaouaten", "timeline.yaml(11): event id \"2024-07-25-battle-of-tinzaouaten\" is taken by timeline.yaml(1); give one of the two another id")]
    public void Load_Timeline_IsReported(string old, string @new, params string[] expected) => Check("timeline.yaml", old, @new, expected);

    [Theory]
    [InlineData("id: mali", "id: hur", "actors.yaml(8): actor id \"hur\" is taken by actors.yaml(1); give one of the two another id", "articles/essor-enquete.md(8): unknown actor \"mali\"; add it to actors.yaml or correct the id", "contested.yaml(6): unknown actor \"mali\"; add it to actors.yaml or correct the id", "timeline.yaml(5): unknown actor \"mali\"; add it to actors.yaml or correct the id")]
    [InlineData("names: {en: Ukraine, uk: Україна}", "names: {}", "actors.yaml(5): the actor has no \"names\"; add \"names: {en: ...}\"")]
    [InlineData("names: {en: Ukraine, uk: Україна}", "names: {en: [Ukraine, UA]}", "actors.yaml(7): \"names\" gives 2 names for en; give one, and the others as aliases")]
    [InlineData("names: {en: Ukraine, uk: Україна}", "names: {en: Ukraine, ukr: Україна}", "actors.yaml(7): \"ukr\" is no language; write two small letters, such as en")]
    [InlineData("names: {en: Ukraine, uk: Україна}", "names: Ukraine", "actors.yaml(7): \"names\" must give texts by language, such as {en: Mali, uk: Малі}")]
    [InlineData("kind: body", "kind: thing", "actors.yaml(9): unknown kind \"thing\"; write one of person, state, group, body, place, media")]
    [InlineData("part-of: [hur]", "part-of: [gur]", "actors.yaml(16): unknown actor \"gur\"; did you mean \"hur\"?")]
    [InlineData("part-of: [ukraine]", "part-of: [andriy-yusov]", "actors.yaml(8): \"hur\" is part of itself: hur -> andriy-yusov -> hur; take one \"part-of\" out")]
    [InlineData("part-of: [ukraine]", "part-of: [hur]", "actors.yaml(8): \"hur\" is part of itself: hur -> hur; take one \"part-of\" out")]
    [InlineData("passages: [kyivpost-flag#yusov]", "passages: []", "actors.yaml(17): the line on \"andriy-yusov\" names no passage that supports it; add \"passages: [...]\" or take the line out")]
    [InlineData("aliases: {en: [Yusov]}", "aliases: {en: [bamako]}", "warning: actors.yaml(12): the alias \"bamako\" of \"andriy-yusov\" belongs to \"mali\" too; leave it with one of the two")]
    [InlineData("aliases: {en: [Yusov]}", "aliases: {en: [Ukrainian daily]}")]
    public void Load_Actors_IsReported(string old, string @new, params string[] expected) => Check("actors.yaml", old, @new, expected);

    [Theory]
    [InlineData("    - holder: Others\n", "    - holdr: Others\n", "contested.yaml(12): the position has no \"holder\"; add \"holder: ...\"", "warning: contested.yaml(12): unknown field \"holdr\"; did you mean \"holder\"?")]
    [InlineData("unsourced: true", "unsourced: false", "contested.yaml(12): the position names no passage; add \"passages: [...]\", or \"unsourced: true\"")]
    [InlineData("unsourced: true", "unsourced: true\n      passages: [kyivpost-flag#p3]", "contested.yaml(14): the position is \"unsourced\" but names passages; take one of the two out")]
    [InlineData("[kyivpost-flag#p3]", "[kyivpost-flag#p4]", "contested.yaml(11): unknown passage \"kyivpost-flag#p4\"; did you mean \"kyivpost-flag#p3\"?")]
    [InlineData("question: Did", "note2: Did", "contested.yaml(1): the contested point has no \"question\"; add \"question: ...\"", "warning: contested.yaml(2): unknown field \"note2\"; did you mean \"note\"?")]
    public void Load_Contested_IsReported(string old, string @new, params string[] expected) => Check("contested.yaml", old, @new, expected);

    [Fact]
    public void Load_OnePosition_IsReported()
    {
        using var folder = TemporaryFolder.Valid().Write(
            "contested.yaml", "- id: help\n  question: Q?\n  note: N.\n  positions:\n    - {holder: H, says: S., passages: [essor-enquete#inquiry]}\n");

        folder.Problems().Should().Equal("contested.yaml(5): the contested point has 1 positions; give two or more under \"positions\"");
    }

    [Fact]
    public void Load_TwoPeopleOfOneName_MayShareIt()
    {
        using var folder = TemporaryFolder.WithBody("One.\n").Write(
            "actors.yaml",
            "- {id: a, kind: person, names: {en: Abdoulaye Maïga}, aliases: {any: [Maïga]}}\n- {id: c, kind: person, names: {en: Choguel Maïga}, aliases: {any: [Maïga]}}\n");

        folder.Problems().Should().BeEmpty();
    }

    [Theory]
    [InlineData("gaps.yaml", "note: The", "nota: The", "gaps.yaml(1): the gap has no \"note\"; add \"note: ...\"", "warning: gaps.yaml(3): unknown field \"nota\"; did you mean \"note\"?")]
    [InlineData("gaps.yaml", "essor-enquete#inquiry", "essor-enquete#none", "gaps.yaml(4): unknown passage \"essor-enquete#none\"; name one that is in the article")]
    [InlineData("synonyms.yaml", "fr: [rompre]", "french: [rompre]", "synonyms.yaml(2): \"french\" is no language; write two small letters, such as en")]
    [InlineData("synonyms.yaml", "- en: [break, sever]\n  fr: [rompre]", "- en: [break]", "warning: synonyms.yaml(1): a word alone is no synonym; add others or take it out")]
    [InlineData("synonyms.yaml", "[rompre]", "[[rompre]]", "synonyms.yaml(2): \"fr\" must be a list of texts and not hold a list")]
    [InlineData("questions.yaml", "status: answered", "state: answered", "questions.yaml(1): the question has no \"status\"; write answered, abstained or clarify", "warning: questions.yaml(5): unknown field \"state\"; did you mean \"status\"?")]
    [InlineData("questions.yaml", "cites: [essor-enquete]", "cites: [essor-enquet]", "questions.yaml(8): unknown article \"essor-enquet\"; did you mean \"essor-enquete\"?")]
    [InlineData("questions.yaml", "held-back: true", "held-back: maybe", "questions.yaml(10): \"held-back\" is \"maybe\"; write true or false")]
    public void Load_List_IsReported(string file, string old, string @new, params string[] expected) => Check(file, old, @new, expected);

    [Theory]
    [InlineData("gaps.yaml", "gaps: none\n", "gaps.yaml(1): the file must be a list of gaps; begin each with \"- \"")]
    [InlineData("gaps.yaml", "- one\n- {id: g, topic: T, note: N}\n", "gaps.yaml(1): gap without fields; write \"- name: value\"")]
    [InlineData("questions.yaml", "- {id: q, kind: k, question: Q?, status: answered}\n- {id: q, kind: k, question: Q?, status: [answered, clarify]}\n", "questions.yaml(2): question id \"q\" is taken by questions.yaml(1); give one of the two another id")]
    [InlineData("gaps.yaml", "- {id: g, topic: T, note: N}\n- {id: g, topic: T, note: N}\n", "gaps.yaml(2): gap id \"g\" is taken by gaps.yaml(1); give one of the two another id")]
    [InlineData("phrasings.yaml", "- {language: french, passages: [essor-enquete#inquiry], asks: [Qui ?]}\n", "phrasings.yaml(1): \"language\" is \"french\"; write a language as two small letters, such as en or fr")]
    [InlineData("phrasings.yaml", "- {passages: [essor-enquete#inquiry]}\n", "phrasings.yaml(1): the phrasing has no question; list at least one under asks")]
    [InlineData("phrasings.yaml", "- {asks: [Who?]}\n", "phrasings.yaml(1): the phrasing names no passage; list at least one under passages, or a contested point under contested")]
    [InlineData("near-misses.yaml", "- {near: [essor-enquete#inquiry]}\n", "near-misses.yaml(1): the near miss has no question; list at least one under asks")]
    [InlineData("near-misses.yaml", "- {asks: [Who?]}\n", "near-misses.yaml(1): the near miss names no passage; list at least one under near")]
    [InlineData("near-misses.yaml", "- {near: [essor-enquete#none], asks: [Who?]}\n", "near-misses.yaml(1): unknown passage \"essor-enquete#none\"; name one that is in the article")]
    public void Load_File_IsReported(string file, string text, string expected)
    {
        using var folder = TemporaryFolder.Valid().Write(file, text);

        folder.Problems().Should().Equal(expected);
    }

    [Theory]
    [InlineData("actors.yaml")]
    [InlineData("contested.yaml")]
    public void Load_BrokenFile_IsNotBlamedOnThoseWhoReferToIt(string file)
    {
        using var folder = TemporaryFolder.Valid().Write(file, "- id: x\n  names: {en: [\n");

        folder.Problems().Should().ContainSingle().Which.Should().StartWith($"{file}(");
    }

    [Fact]
    public void Load_BrokenArticle_IsNotBlamedOnThoseWhoReferToIt()
    {
        using var folder = TemporaryFolder.Valid().Write(ValidFiles.Article, "---\ntitle: T\n");

        folder.Problems().Should().Equal($"{ValidFiles.Article}(1): the front matter has no end; close it with a line \"---\"");
    }

    private static void Check(string file, string old, string @new, string[] expected)
    {
        using var folder = TemporaryFolder.Valid().Replace(file, old, @new);

        folder.Problems().Should().Equal(expected);
    }
}
