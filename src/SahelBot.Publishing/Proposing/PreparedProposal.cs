using SahelBot.Core.Answers;
using SahelBot.Core.Publishing;
using SahelBot.Publishing.Golden;

namespace SahelBot.Publishing.Proposing;

/// <summary>A proposal with everything that publishing it takes.</summary>
/// <param name="Shown">Its state is that of the moment when it was made.</param>
/// <param name="Knowledge">Ready for questions.</param>
/// <param name="Questions">Text of its golden questions.</param>
internal sealed record PreparedProposal(Proposal Shown, IOpenKnowledge Knowledge, string Questions, GoldenRun Golden)
{
    public ProposalId Id => Shown.Stored.Id;
}
