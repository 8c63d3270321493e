using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Contract;
using SahelBot.Testing.Discord.Guilds;
using SahelBot.Testing.Discord.Rest;

namespace SahelBot.Testing.Discord.Messages;

/// <summary>What the bot writes: checked, and made into a message.</summary>
internal sealed class BotWriter(World world)
{
    private static readonly string[] _taken = ["content", "embeds", "components", "poll", "sticker_ids"];

    /// <param name="prefix">Where the message stands in the body of the call, such as <c>data</c>; empty: it is the body.</param>
    public MessageState Create(FakeChannel channel, JsonNode? body, IReadOnlyList<UploadedFile> files, BotMessageKind kind, string prefix = "")
    {
        var isV2 = ((body.Number("flags") ?? 0) & MessageFlags.ComponentsV2) != 0;
        var id = world.Ids.Next();
        var json = MessageWriter.Blank(world, id, channel, world.Bot, kind.Type);
        json["flags"] = ((body.Number("flags") ?? 0) & MessageFlags.Settable) | kind.Flags;
        foreach (var (name, value) in kind.Fields)
        {
            json[name] = value.Copy();
        }

        var attachments = Fill(channel, json, body, files, isV2, prefix);
        if (body.Get("nonce") is { } nonce)
        {
            json["nonce"] = nonce.DeepClone();
        }

        var message = new MessageState(id, channel, world.Bot, json)
        {
            SentAt = world.Now,
            VisibleTo = kind.VisibleTo,
            IsOfInteraction = kind.IsOfInteraction,
            RepliedTo = kind.RepliedTo,
        };
        Keep(message, attachments);
        return MessageWriter.Add(world, message, Pings(message, body), PingsReplied(message, body));
    }

    public void Edit(MessageState message, JsonNode? body, IReadOnlyList<UploadedFile> files, string prefix = "")
    {
        var flags = body.Number("flags") ?? 0;
        var isFirstText = message.IsThinking;
        var isV2 = message.IsV2 || (flags & MessageFlags.ComponentsV2) != 0;
        var json = message.Json.DeepClone().AsObject();
        var attachments = Fill(message.Channel, json, body, files, isV2, prefix);
        var kept = message.Flags & ~MessageFlags.Loading & ~(body.Has("flags") ? MessageFlags.SuppressEmbeds : 0);
        json["flags"] = kept | (flags & MessageFlags.SuppressEmbeds) | (isV2 ? MessageFlags.ComponentsV2 : 0);
        foreach (var (name, value) in json)
        {
            message.Json[name] = value.Copy();
        }

        Keep(message, attachments);
        MessageWriter.Changed(world, message, Pings(message, body), PingsReplied(message, body), isFirstText);
    }

    /// <exception cref="RestError">It cannot stand so.</exception>
    private AttachmentWriter Fill(
        FakeChannel channel, JsonObject json, JsonNode? body, IReadOnlyList<UploadedFile> files, bool isV2, string prefix)
    {
        var problems = new Problems();
        foreach (var name in _taken.Where(n => body is JsonObject o && o.ContainsKey(n)))
        {
            json[name] = body.Get(name).Copy() ?? (name == "content" ? "" : new JsonArray());
        }

        json["content"] = (json.Text("content") ?? "").Trim();
        var attachments = new AttachmentWriter(world, channel, problems);
        json["attachments"] = attachments.Merge(json["attachments"]!.AsArray(), body.Get("attachments") as JsonArray, files); // every message has them
        MessageChecker.Check(body ?? new JsonObject(), json, isV2, problems);
        attachments.Link(json);
        if (problems.Count > 0)
        {
            throw RestError.Invalid(Prefixed(problems, prefix));
        }

        if (MessageChecker.IsEmpty(json, isV2))
        {
            throw RestError.EmptyMessage;
        }

        Normalize(json);
        return attachments;
    }

    private static void Normalize(JsonObject json)
    {
        foreach (var embed in json.Objects("embeds"))
        {
            embed["type"] = "rich";
            foreach (var field in embed.Objects("fields"))
            {
                field["inline"] = field.Flag("inline") ?? false;
            }
        }

        ComponentTree.Number(json);
    }

    private static void Keep(MessageState message, AttachmentWriter attachments)
    {
        foreach (var (id, content) in attachments.Contents)
        {
            message.Files[id] = content;
        }
    }

    private static Mentions Pings(MessageState message, JsonNode? body) =>
        Mentions.Read(message.Json).Allowed(body.Get("allowed_mentions"), message.IsOfInteraction);

    private static bool PingsReplied(MessageState message, JsonNode? body) => message.RepliedTo is not null &&
        (body.Get("allowed_mentions") is not { } allowed || allowed.Flag("replied_user") == true);

    private static Problems Prefixed(Problems problems, string prefix)
    {
        var result = new Problems();
        result.AddRange(problems.Select(p => prefix.Length == 0 ? p : p with { Path = p.Path.Length == 0 ? prefix : $"{prefix}.{p.Path}" }));
        return result;
    }
}
