using System.Text.Json.Serialization;
using SahelBot.Discord.Models.Messages;

namespace SahelBot.Discord.Models.Interactions;

/// <summary>The first answer to an interaction.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Reply), 4)]
[JsonDerivedType(typeof(Defer), 5)]
[JsonDerivedType(typeof(DeferUpdate), 6)]
[JsonDerivedType(typeof(Update), 7)]
[JsonDerivedType(typeof(Suggest), 8)]
[JsonDerivedType(typeof(ShowModal), 9)]
public abstract record InteractionCallback
{
    private InteractionCallback()
    {
    }

    /// <summary>The file that comes along, if any.</summary>
    [JsonIgnore]
    public virtual FileUpload? File => null;

    /// <summary>A message.</summary>
    public sealed record Reply(MessageBody Data) : InteractionCallback
    {
        [JsonIgnore]
        public override FileUpload? File => Data.File;
    }

    /// <summary>"... is thinking": a message follows as an edit of the original.</summary>
    public sealed record Defer([property: JsonIgnore] bool Ephemeral) : InteractionCallback
    {
        public DeferData? Data => Ephemeral ? new DeferData(MessageTraits.Ephemeral) : null;
    }

    /// <summary>To a press: nothing to see; an edit of the message may follow.</summary>
    public sealed record DeferUpdate : InteractionCallback;

    /// <summary>To a press: the message becomes another.</summary>
    public sealed record Update(MessageBody Data) : InteractionCallback
    {
        [JsonIgnore]
        public override FileUpload? File => Data.File;
    }

    /// <summary>To autocomplete.</summary>
    public sealed record Suggest(CommandChoices Data) : InteractionCallback;

    /// <summary>A form; not in answer to a form.</summary>
    public sealed record ShowModal(Modal Data) : InteractionCallback;
}
