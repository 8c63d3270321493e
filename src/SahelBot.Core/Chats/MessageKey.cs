namespace SahelBot.Core.Chats;

/// <summary>A message in a chat as a keyed hash.</summary>
public readonly record struct MessageKey(string Value)
{
    public override string ToString() => Value;
}
