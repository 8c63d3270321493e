namespace SahelBot.Core.Chats;

/// <summary>A chat, or a thread in one, as a keyed hash. That of a private chat has nothing in common with that of its person.</summary>
public readonly record struct PlaceKey(string Value)
{
    public override string ToString() => Value;
}
