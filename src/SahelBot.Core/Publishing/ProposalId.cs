namespace SahelBot.Core.Publishing;

/// <summary>The name of a proposal: random, 12 letters and digits.</summary>
public readonly record struct ProposalId(string Value)
{
    public override string ToString() => Value;
}
