using System.Globalization;
using System.Text;
using SahelBot.Testing.Telegram.Entities;

namespace SahelBot.Testing.Telegram.Chats;

/// <summary>A chat as lines of text: formatting as marks, buttons with their numbers.</summary>
internal static class ChatView
{
    public static string Show(FakeChat chat)
    {
        var view = new StringBuilder();
        view.AppendLine(CultureInfo.InvariantCulture, $"== {chat} ==");
        foreach (var message in chat.Messages)
        {
            view.Append(Show(message));
        }

        if (chat.Draft is { } draft)
        {
            view.AppendLine(CultureInfo.InvariantCulture, $"(draft) {(draft.Text.Length == 0 ? "Thinking..." : Mark(draft.Content))}");
        }

        if (chat.Action is { } action)
        {
            view.AppendLine(CultureInfo.InvariantCulture, $"(the bot: {action})");
        }

        return view.ToString();
    }

    public static string Show(FakeMessage message)
    {
        var view = new StringBuilder();
        view.Append(CultureInfo.InvariantCulture, $"#{message.Id} {message.From.FirstName}{Notes(message)}: ");
        view.AppendLine(message.Service is null ? Mark(message.Content) : "* " + string.Join(", ", message.Service.Select(p => p.Key)));
        foreach (var row in message.Keyboard)
        {
            view.AppendLine("    " + string.Join(' ', row.Select(b => string.Create(
                CultureInfo.InvariantCulture, $"[{b.Number} {b.Label}{(b.Url is null ? "" : " -> " + b.Url)}]"))));
        }

        return view.ToString();
    }

    /// <summary>Text with marks where entities begin and end.</summary>
    public static string Mark(FormattedText content)
    {
        var view = new StringBuilder();
        for (var i = 0; i <= content.Text.Length; i++)
        {
            foreach (var entity in content.Entities.Reverse().Where(e => e.End == i))
            {
                view.Append(Marks(entity).Close);
            }

            foreach (var entity in content.Entities.Where(e => e.Offset == i))
            {
                view.Append(Marks(entity).Open);
            }

            if (i < content.Text.Length)
            {
                view.Append(content.Text[i]);
            }
        }

        return view.ToString();
    }

    private static string Notes(FakeMessage message)
    {
        var notes = new List<string>();
        Add(message.ThreadId is not null && message.IsTopicMessage, FormattableString.Invariant($"topic {message.ThreadId}"));
        Add(message.ReplyTo is not null, FormattableString.Invariant($"reply to #{message.ReplyTo}"));
        Add(message.Quote is not null, $"quoting \"{message.Quote}\"");
        Add(message.IsViaBot, "via bot");
        Add(message.EditCount > 0, FormattableString.Invariant($"edited {message.EditCount}x"));
        Add(message.IsSilent, "silent");
        Add(message.Photo is not null, FormattableString.Invariant($"photo {message.Photo?.Width}x{message.Photo?.Height}"));
        Add(message.Document is not null, $"file {message.Document?.Name}");
        Add(message.HasLinkPreview, "link preview");
        Add(message.BotReaction is not null, $"bot reacted {message.BotReaction}");
        return notes.Count == 0 ? "" : $" ({string.Join("; ", notes)})";

        void Add(bool isSo, string note)
        {
            if (isSo)
            {
                notes.Add(note);
            }
        }
    }

    private static (string Open, string Close) Marks(TextEntity entity) => entity.Type switch
    {
        "bold" => ("**", "**"),
        "italic" => ("_", "_"),
        "underline" => ("__", "__"),
        "strikethrough" => ("~~", "~~"),
        "spoiler" => ("||", "||"),
        "code" => ("`", "`"),
        "pre" => ("```" + entity.Language + "\n", "\n```"),
        "text_link" => ("[", $"]({entity.Url})"),
        "text_mention" => ("[", FormattableString.Invariant($"](user {entity.UserId})")),
        "blockquote" => ("\n> ", "\n"),
        "expandable_blockquote" => ("\n>> ", "\n"),
        "custom_emoji" => ("", ""),
        _ => ("{", "}"),
    };
}
