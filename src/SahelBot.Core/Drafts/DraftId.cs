namespace SahelBot.Core.Drafts;

/// <summary>The name of a draft: random, 12 letters and digits.</summary>
public readonly record struct DraftId(string Value)
{
    public override string ToString() => Value;
}
