namespace SahelBot.Knowledge.Identifiers;

/// <summary>What an id names.</summary>
internal enum IdKind
{
    Article,
    Passage,
    Actor,
    Event,
    Contested,
    Gap,
    Question,
}
