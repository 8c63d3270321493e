using System.Text;
using Telegram.Bot.Extensions;

namespace SahelBot.Telegram.Rendering;

/// <summary>Writes runs as HTML and as plain text.</summary>
internal static class RunWriter
{
    public static TelegramText Write(IReadOnlyList<TelegramRun> runs)
    {
        var flat = string.Concat(runs.Select(r => r.Text));
        var breaks = LinkBreaker.Find(flat, Commands(runs));
        var html = new StringBuilder();
        var plain = new StringBuilder(flat.Length + breaks.Count);
        var entities = 0;
        var quote = 0;
        var at = 0;
        var used = 0;
        foreach (var run in runs)
        {
            entities += run.Entities + SwitchQuote(html, quote, run);
            quote = run.Quote;
            var text = WithJoiners(run.Text, at, breaks, ref used);
            at += run.Text.Length;
            plain.Append(text);
            html.Append(Opening(run)).Append(HtmlText.Escape(text)).Append(Closing(run));
        }

        html.Append(quote > 0 ? "</blockquote>" : "");
        return new TelegramText(html.ToString(), plain.ToString(), entities);
    }

    /// <summary>Slashes that begin what the bot itself offers to type.</summary>
    private static HashSet<int> Commands(IReadOnlyList<TelegramRun> runs)
    {
        var commands = new HashSet<int>();
        var at = 0;
        foreach (var run in runs)
        {
            if (run.Look == RunLook.Code && IsCommand(run.Text))
            {
                commands.Add(at);
            }

            at += run.Text.Length;
        }

        return commands;
    }

    private static bool IsCommand(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        var name = end < 0 ? text : text[..end];
        return name is ['/', >= 'a' and <= 'z', ..] && name.Length <= 33
            && name.Skip(1).All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');
    }

    private static int SwitchQuote(StringBuilder html, int quote, TelegramRun run)
    {
        if (quote == run.Quote)
        {
            return 0;
        }

        html.Append(quote > 0 ? "</blockquote>" : "");
        if (run.Quote == 0)
        {
            return 0;
        }

        html.Append(run.IsLongQuote ? "<blockquote expandable>" : "<blockquote>");
        return 1;
    }

    private static string WithJoiners(string text, int at, IReadOnlyList<int> breaks, ref int used)
    {
        if (used == breaks.Count || breaks[used] >= at + text.Length)
        {
            return text;
        }

        var joined = new StringBuilder(text.Length + 4);
        var done = 0;
        for (; used < breaks.Count && breaks[used] < at + text.Length; used++)
        {
            var end = breaks[used] - at + 1;
            joined.Append(text, done, end - done).Append(LinkBreaker.Joiner);
            done = end;
        }

        return joined.Append(text, done, text.Length - done).ToString();
    }

    private static string Opening(TelegramRun run)
    {
        var link = run.Target is { } target ? $"<a href=\"{Attribute(target)}\">" : "";
        return link + run.Look switch
        {
            RunLook.Bold => "<b>",
            RunLook.Italic => "<i>",
            RunLook.Code => "<code>",
            _ => "",
        };
    }

    private static string Closing(TelegramRun run)
    {
        var look = run.Look switch
        {
            RunLook.Bold => "</b>",
            RunLook.Italic => "</i>",
            RunLook.Code => "</code>",
            _ => "",
        };
        return look + (run.Target is null ? "" : "</a>");
    }

    private static string Attribute(Uri target) =>
        HtmlText.Escape(target.AbsoluteUri).Replace("\"", "&quot;", StringComparison.Ordinal);
}
