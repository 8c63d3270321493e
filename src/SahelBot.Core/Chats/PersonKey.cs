namespace SahelBot.Core.Chats;

/// <summary>A person on one platform as a keyed hash: equal for the same person, and not to be turned back without the key.</summary>
public readonly record struct PersonKey(string Value)
{
    public override string ToString() => Value;
}
