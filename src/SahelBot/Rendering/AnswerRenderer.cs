using System.Globalization;
using SahelBot.Chat.Words;
using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;

namespace SahelBot.Rendering;

/// <summary>Writes an answer for a reader at a terminal or in a pipe.</summary>
public static class AnswerRenderer
{
    /// <returns>Lines that end in LF, the last one included.</returns>
    public static string Render(Answer answer, RenderOptions options)
    {
        var page = new Page(options);
        var words = FixedWords.In(answer.Language);
        AddRefusal(page, answer, words);
        AddSentences(page, answer);
        foreach (var notice in answer.Contested)
        {
            page.Blank().Add("!", Ink.Warning).Add(notice.Note, Ink.Warning).Close(rest: "  ");
        }

        AddSources(page, answer, words);
        AddRelated(page, answer.Related, words);
        AddFreshness(page, answer.KnowledgeVersion, answer.KnowledgeAsOf, answer.Language);
        return page.ToString();
    }

    /// <summary>Says how fresh the knowledge is.</summary>
    public static void AddFreshness(Page page, string version, DateOnly? asOf, string? language) =>
        page.Blank().Add(Freshness.Of(version, asOf, language), Ink.Faint).Close();

    /// <summary>Names a source in one line and its address in the next.</summary>
    /// <param name="label">Stands before it, for instance <c>[1]</c>.</param>
    /// <param name="margin">Stands before every line.</param>
    public static void AddSource(Page page, string label, Citation citation, string? language, string margin = "")
    {
        var source = citation.Passage.Source;
        var indent = margin + new string(' ', label.Length + 1);
        var link = page.Options.IsTerminal ? citation.DeepLink : null;
        page.Add(label, Ink.Marker, link).Add(Describe(source, language)).Add(source.Title, Ink.Heading, link)
            .Close(margin, indent);

        // The deep link hangs on the title where there are hyperlinks; a bare page address is easier on the eye.
        var address = page.Options.IsTerminal ? source.Url : citation.DeepLink;
        page.Add(address.AbsoluteUri, Ink.Faint, link).Close(indent, indent);
    }

    private static void AddRefusal(Page page, Answer answer, FixedWords words)
    {
        var (label, reason, ink) = answer switch
        {
            Answer.Abstained abstained => (words.NoAnswer, abstained.Reason, Ink.Warning),
            Answer.Clarify clarify => (words.WhichOne, clarify.Reason, Ink.Question),
            _ => ("", "", Ink.None),
        };
        if (reason.Length == 0)
        {
            return;
        }

        var bar = page.Options.IsTerminal ? "▌ " : "";
        page.Add(label, ink).Add(reason).Close(bar, bar, ink);
        if (answer.Sentences.Count > 0)
        {
            page.Blank().Add(words.SourcesSay, Ink.Heading).Close();
        }
    }

    private static void AddSentences(Page page, Answer answer)
    {
        var links = answer.Citations.ToDictionary(c => c.Number, c => c.DeepLink);
        foreach (var sentence in answer.Sentences)
        {
            page.Add(sentence.Text);
            var before = " ";
            foreach (var number in sentence.Citations)
            {
                page.Glue(before).Glue(Marker(number), Ink.Marker, links.GetValueOrDefault(number));
                before = "";
            }
        }

        if (answer.Sentences.Count > 0)
        {
            page.Close();
        }
    }

    private static void AddSources(Page page, Answer answer, FixedWords words)
    {
        if (answer.Citations.Count == 0)
        {
            return;
        }

        page.Blank().Add(words.Sources, Ink.Heading).Close();
        foreach (var citation in answer.Citations)
        {
            AddSource(page, Marker(citation.Number), citation, answer.Language);
        }
    }

    private static void AddRelated(Page page, IReadOnlyList<string> related, FixedWords words)
    {
        if (related.Count == 0)
        {
            return;
        }

        page.Blank().Add(words.Related, Ink.Heading).Close();
        foreach (var question in related)
        {
            page.Add(question).Close("- ", "  ");
        }
    }

    /// <summary>Publisher and date; perspectives are written in English, so only an English answer shows them.</summary>
    private static string Describe(Source source, string? language)
    {
        string?[] parts =
        [
            source.Publisher,
            language == "en" ? source.Perspective : null,
            source.Published is { } published ? DateText.Of(published, language) : null,
        ];
        return string.Join(" · ", parts.Where(p => p is not null)) + ":";
    }

    private static string Marker(int number) => string.Create(CultureInfo.InvariantCulture, $"[{number}]");
}
