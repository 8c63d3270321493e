using System.Text.Json;
using System.Text.Json.Serialization;
using SahelBot.Discord.Models.Commands;
using SahelBot.Discord.Models.Interactions;
using SahelBot.Discord.Models.Messages;

namespace SahelBot.Discord.Models;

/// <summary>How Discord writes JSON: snake case, numbers for kinds, and null is not written, because in an edit it would erase.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.General,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 64)]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(GatewayInfo))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(NewMessage))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(InteractionCallback))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
[JsonSerializable(typeof(DirectMessageRequest))]
[JsonSerializable(typeof(ReadyData))]
[JsonSerializable(typeof(DeletedData))]
internal sealed partial class DiscordJson : JsonSerializerContext;
