namespace SahelBot.Core.Chats;

/// <summary>The name of a question with its answer: random, short enough for a button (at most 12 letters and digits).</summary>
public readonly record struct ExchangeId(string Value)
{
    public override string ToString() => Value;
}
