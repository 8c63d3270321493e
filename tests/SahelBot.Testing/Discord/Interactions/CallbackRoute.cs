using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Contract;
using SahelBot.Testing.Discord.Messages;
using SahelBot.Testing.Discord.Rest;

namespace SahelBot.Testing.Discord.Interactions;

/// <summary>The first answer to an interaction.</summary>
internal static class CallbackRoute
{
    private const int Message = 4;
    private const int Thinking = 5;
    private const int DeferredUpdate = 6;
    private const int Update = 7;
    private const int Choices = 8;
    private const int Form = 9;

    public static RestAnswer Answer(RestCall call)
    {
        var world = call.World;
        if (!world.Interactions.TryGetValue(call.Id("interaction_id"), out var interaction) ||
            interaction.Token != call.Values["interaction_token"])
        {
            throw RestError.UnknownInteraction;
        }

        if (interaction.AcknowledgedAt is not null)
        {
            throw RestError.AlreadyAcknowledged;
        }

        if (world.Now - interaction.CreatedAt > world.Options.InteractionDeadline)
        {
            throw RestError.UnknownInteraction;
        }

        var body = MessageRoutes.Body(call);
        var type = (int)(body.Number("type") ?? 0);
        CheckType(interaction, type);
        CarryOut(call, interaction, type, body.Get("data"));
        interaction.AcknowledgedAt = world.Now;
        interaction.CallbackType = type;
        world.Changed.Raise();
        return call.IsAsked("with_response") ? RestAnswer.Json(Describe(world, interaction, type)) : RestAnswer.NoContent;
    }

    private static void CheckType(InteractionState interaction, int type)
    {
        var isFromMessage = interaction.Source is not null;
        var isAllowed = interaction.Kind switch
        {
            InteractionKind.Autocomplete => type == Choices,
            InteractionKind.Command => type is Message or Thinking or Form,
            InteractionKind.Component => type is Message or Thinking or DeferredUpdate or Update or Form,
            _ => type is Message or Thinking || (isFromMessage && type is DeferredUpdate or Update),
        };
        if (!isAllowed)
        {
            throw RestError.Invalid("type", "INTERACTION_CALLBACK_TYPE_INVALID", "This kind of interaction cannot be answered in this way.");
        }
    }

    private static void CarryOut(RestCall call, InteractionState interaction, int type, JsonNode? data)
    {
        var writer = new BotWriter(call.World);
        switch (type)
        {
            case Message:
                interaction.Original = writer.Create(interaction.Channel, data, call.Files, WebhookRoutes.Kind(interaction, data), "data");
                break;
            case Thinking:
                interaction.Original = Think(call.World, interaction, data);
                break;
            case DeferredUpdate:
                interaction.Original = interaction.Source;
                break;
            case Update:
                interaction.Original = interaction.Source;
                writer.Edit(interaction.Source!, data, call.Files, "data"); // the type is allowed only then
                break;
            case Choices:
                CheckChoices(data);
                interaction.Choices = data.Get("choices").Copy() as JsonArray ?? [];
                break;
            case Form:
                var problems = new Problems();
                ComponentChecker.CheckModal(data, problems);
                if (problems.Count > 0)
                {
                    throw RestError.Invalid(problems);
                }

                interaction.Modal = data.Copy()!.AsObject(); // required by the contract
                ComponentTree.Number(interaction.Modal);
                break;
        }
    }

    private static MessageState Think(World world, InteractionState interaction, JsonNode? data)
    {
        var kind = WebhookRoutes.Kind(interaction, data);
        var id = world.Ids.Next();
        var json = MessageWriter.Blank(world, id, interaction.Channel, world.Bot, kind.Type);
        json["flags"] = kind.Flags | MessageFlags.Loading;
        foreach (var (name, value) in kind.Fields)
        {
            json[name] = value.Copy();
        }

        var message = new MessageState(id, interaction.Channel, world.Bot, json)
        {
            SentAt = world.Now,
            VisibleTo = kind.VisibleTo,
            IsOfInteraction = true,
        };
        return MessageWriter.Add(world, message, Mentions.Read(""), pingsReplied: false);
    }

    /// <summary>What the description of Discord leaves to the kind of option.</summary>
    private static void CheckChoices(JsonNode? data)
    {
        var problems = new Problems();
        var choices = data.Objects("choices");
        for (var i = 0; i < choices.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(choices[i].Text("name")))
            {
                problems.Required(FormattableString.Invariant($"data.choices[{i}].name"));
            }
        }

        if (problems.Count > 0)
        {
            throw RestError.Invalid(problems);
        }
    }

    private static JsonObject Describe(World world, InteractionState interaction, int type)
    {
        var told = new JsonObject { ["id"] = Snowflakes.Text(interaction.Id), ["type"] = (int)interaction.Kind };
        var json = new JsonObject { ["interaction"] = told };
        if (type is Choices or Form || interaction.Original is not { } message)
        {
            return json;
        }

        told["response_message_id"] = Snowflakes.Text(message.Id);
        told["response_message_loading"] = message.IsThinking;
        told["response_message_ephemeral"] = message.VisibleTo is not null;
        json["resource"] = new JsonObject { ["type"] = type, ["message"] = ContentRule.Tell(world, message, hasMessageContent: true) };
        return json;
    }
}
