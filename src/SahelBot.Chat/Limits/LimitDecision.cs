namespace SahelBot.Chat.Limits;

/// <summary>Which limit was reached.</summary>
internal enum LimitKind
{
    None,
    Person,
    Place,
    Overall,
}

/// <param name="Kind">None when all is well.</param>
/// <param name="Wait">After which it is worth another try.</param>
/// <param name="IsNoticeDue">True for the first refusal of a waiting time; the others are to be met with silence.</param>
internal readonly record struct LimitDecision(LimitKind Kind, TimeSpan Wait, bool IsNoticeDue)
{
    public bool IsAllowed => Kind == LimitKind.None;
}
