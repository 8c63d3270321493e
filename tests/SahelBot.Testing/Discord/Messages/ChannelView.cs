using System.Globalization;
using System.Text;
using SahelBot.Testing.Discord.Guilds;

namespace SahelBot.Testing.Discord.Messages;

/// <summary>A channel as text.</summary>
internal static class ChannelView
{
    /// <param name="seenBy">Null: what everybody sees.</param>
    /// <param name="last">Of the messages, only so many.</param>
    public static string Show(FakeChannel channel, FakeUser? seenBy, int last = int.MaxValue)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"#{channel.Name}");
        var seen = channel.State.Where(m => m.DeletedAt is null && (m.VisibleTo is null || m.VisibleTo == seenBy));
        foreach (var state in seen.TakeLast(last))
        {
            Append(text, FakeMessage.Of(state));
        }

        if (channel.IsBotTyping)
        {
            text.AppendLine("(the bot is typing)");
        }

        return text.ToString().ReplaceLineEndings("\n").TrimEnd();
    }

    public static string Show(FakeMessage message)
    {
        var text = new StringBuilder();
        Append(text, message);
        return text.ToString().ReplaceLineEndings("\n").TrimEnd();
    }

    private static void Append(StringBuilder text, FakeMessage message)
    {
        string?[] marks =
        [
            message.ReplyTo is { } to ? FormattableString.Invariant($"replies to {to}") : null,
            message.IsEphemeral ? $"only {message.VisibleTo} sees it" : null,
            message.EditCount > 0 ? "edited" : null,
            message.Pings.Count > 0 ? "pings " + string.Join(' ', message.Pings) : null,
            message.HasPreview ? "preview" : null,
        ];
        var about = string.Join(", ", marks.Where(m => m is not null));
        text.AppendLine(CultureInfo.InvariantCulture, $"{message.Id} {message.Author}{(about.Length > 0 ? $" ({about})" : "")}:");
        var lines = message.IsThinking ? ["is thinking..."] : message.Text.Split('\n').Concat(MessageText.Rows(message.Json));
        foreach (var line in lines)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {line}");
        }
    }
}
