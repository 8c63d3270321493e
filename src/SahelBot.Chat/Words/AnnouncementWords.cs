namespace SahelBot.Chat.Words;

/// <summary>What people are told without having asked.</summary>
/// <param name="Updated">Format; 0 is the version before, 1 the one in force.</param>
/// <param name="UpdatedNoAnswer">Format; as <paramref name="Updated"/>, where there is no answer any more.</param>
/// <param name="RequestDeclined">Format; 0 is the question.</param>
/// <param name="MoreEvents">Format; 0 is a number.</param>
internal sealed record AnnouncementWords(
    string Updated, string UpdatedNoAnswer, string RequestAnswered, string RequestDeclined, string NewEvents, string MoreEvents);
