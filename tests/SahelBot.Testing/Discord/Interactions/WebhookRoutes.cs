using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Messages;
using SahelBot.Testing.Discord.Rest;

namespace SahelBot.Testing.Discord.Interactions;

/// <summary>What follows the first answer, by the token of the interaction.</summary>
internal static class WebhookRoutes
{
    private const int MostFollowUpsOfUserInstall = 5;

    public static RestAnswer FollowUp(RestCall call)
    {
        var interaction = Find(call);
        var body = MessageRoutes.Body(call);
        if (interaction.IsUserInstall && interaction.FollowUpCount >= MostFollowUpsOfUserInstall)
        {
            throw RestError.TooManyFollowUps;
        }

        var writer = new BotWriter(call.World);
        if (interaction.Original is { IsThinking: true, DeletedAt: null } thinking)
        {
            writer.Edit(thinking, body, call.Files); // the first one ends the thinking, and is seen by those who saw that
            return Tell(call, thinking);
        }

        var message = writer.Create(interaction.Channel, body, call.Files, Kind(interaction, body, isFollowUp: true));
        interaction.FollowUps.Add(message);
        interaction.FollowUpCount++;
        return Tell(call, message);
    }

    public static RestAnswer Get(RestCall call) => Tell(call, FindMessage(call, Find(call)));

    public static RestAnswer Edit(RestCall call)
    {
        var message = FindMessage(call, Find(call));
        new BotWriter(call.World).Edit(message, MessageRoutes.Body(call), call.Files);
        return Tell(call, message);
    }

    public static RestAnswer Delete(RestCall call)
    {
        MessageWriter.Delete(call.World, FindMessage(call, Find(call)));
        return RestAnswer.NoContent;
    }

    /// <param name="said">Of the message: whether only the person shall see it.</param>
    public static BotMessageKind Kind(InteractionState interaction, JsonNode? said, bool isFollowUp = false)
    {
        var isEphemeral = ((said.Number("flags") ?? 0) & MessageFlags.Ephemeral) != 0;
        var metadata = new JsonObject
        {
            ["id"] = Snowflakes.Text(interaction.Id),
            ["type"] = (int)interaction.Kind,
            ["user"] = interaction.User.ToJson(),
            ["authorizing_integration_owners"] = interaction.Owners.DeepClone(),
        };
        if (interaction.CommandName is { } name)
        {
            metadata["name"] = name;
        }

        if (isFollowUp && interaction.Original is { } original)
        {
            metadata["original_response_message_id"] = Snowflakes.Text(original.Id);
        }

        if (interaction.Source is { } source)
        {
            metadata["interacted_message_id"] = Snowflakes.Text(source.Id);
        }

        return new BotMessageKind
        {
            Type = isFollowUp ? 0 : interaction.Kind == InteractionKind.Command ? 20 : 0,
            Flags = isEphemeral ? MessageFlags.Ephemeral : 0,
            VisibleTo = isEphemeral ? interaction.User : null,
            IsOfInteraction = true,
            Fields = new JsonObject
            {
                ["webhook_id"] = interaction.Payload.Text("application_id"),
                ["application_id"] = interaction.Payload.Text("application_id"),
                ["interaction_metadata"] = metadata,
            },
        };
    }

    private static InteractionState Find(RestCall call)
    {
        var world = call.World;
        if (call.Id("webhook_id") != world.Bot.Id || !world.InteractionsByToken.TryGetValue(call.Values["webhook_token"], out var interaction))
        {
            throw RestError.UnknownWebhook;
        }

        if (world.Now - interaction.CreatedAt >= world.Options.InteractionLifetime)
        {
            throw RestError.ExpiredToken;
        }

        return interaction.AcknowledgedAt is null ? throw RestError.UnknownWebhook : interaction;
    }

    private static MessageState FindMessage(RestCall call, InteractionState interaction)
    {
        var isOriginal = !call.Values.ContainsKey("message_id");
        var message = isOriginal || call.Id("message_id") == interaction.Original?.Id
            ? interaction.Original
            : interaction.FollowUps.Find(m => m.Id == call.Id("message_id"));
        return message is { DeletedAt: null } ? message : throw RestError.UnknownMessage;
    }

    private static RestAnswer Tell(RestCall call, MessageState message) =>
        RestAnswer.Json(ContentRule.Tell(call.World, message, hasMessageContent: true));
}
