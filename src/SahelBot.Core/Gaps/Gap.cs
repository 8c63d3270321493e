using SahelBot.Core.Chats;

namespace SahelBot.Core.Gaps;

/// <summary>A question that was not answered, or whose answer was voted down.</summary>
/// <param name="Requests">How many people want the moderators to look at it.</param>
/// <param name="BadVerdicts">How many people voted the answer down.</param>
public sealed record Gap(Exchange Exchange, int Requests, int BadVerdicts);
