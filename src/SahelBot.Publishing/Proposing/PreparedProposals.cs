using SahelBot.Core.Publishing;

namespace SahelBot.Publishing.Proposing;

/// <summary>The last few proposals in memory, so that publishing one takes no time. Safe to use from many threads at once.</summary>
internal sealed class PreparedProposals
{
    /// <summary>Each holds a whole knowledge base with its index.</summary>
    public const int Most = 3;

    private readonly Lock _lock = new();
    private readonly LinkedList<PreparedProposal> _latestFirst = new();

    /// <returns>Null when it is not, or no longer, among them.</returns>
    public PreparedProposal? Find(ProposalId id)
    {
        lock (_lock)
        {
            return _latestFirst.FirstOrDefault(p => p.Id == id);
        }
    }

    public void Add(PreparedProposal proposal)
    {
        Remove(proposal.Id);
        lock (_lock)
        {
            _latestFirst.AddFirst(proposal);
            if (_latestFirst.Count > Most)
            {
                _latestFirst.RemoveLast();
            }
        }
    }

    public void Remove(ProposalId id)
    {
        lock (_lock)
        {
            if (_latestFirst.FirstOrDefault(p => p.Id == id) is { } found)
            {
                _latestFirst.Remove(found);
            }
        }
    }
}
