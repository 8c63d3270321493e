namespace SahelBot.Discord.Models.Messages;

/// <summary>A message to a channel.</summary>
public sealed record NewMessage : MessageBody
{
    /// <summary>The message it replies to.</summary>
    public MessageReference? MessageReference { get; init; }

    /// <summary>
    /// The caller's own name for this message, at most 25 characters. Within a few minutes Discord makes one message of all with
    /// the same, so that only a message with a nonce is sent again when it is not known whether it arrived.
    /// </summary>
    public string? Nonce { get; init; }

    public bool? EnforceNonce => Nonce is null ? null : true;

    public override string ToString() => base.ToString();
}
