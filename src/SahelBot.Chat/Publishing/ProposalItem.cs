using SahelBot.Chat.Documents;

namespace SahelBot.Chat.Publishing;

/// <summary>One line of what a proposal would change.</summary>
/// <param name="Section">What it stands under.</param>
internal sealed record ProposalItem(string Section, IReadOnlyList<Inline> Content)
{
    /// <summary>How much of a page it takes, in UTF-16 units.</summary>
    public int Length { get; } = Content.Sum(i => i is Inline.Text text ? text.Value.Length : 0);
}
