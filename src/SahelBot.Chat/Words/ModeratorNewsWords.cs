namespace SahelBot.Chat.Words;

/// <summary>What moderators are told in their channel without having asked.</summary>
/// <param name="Digest">Format; 0 is the week.</param>
/// <param name="VotedDown">Format; 0 is how many answers, 1 by how many people.</param>
/// <param name="Asked">Format; 0 is a question, 1 how often.</param>
internal sealed record ModeratorNewsWords(
    string Digest, string Unanswered, string VotedDown, string Requests, string MostAsked, string Asked, string SeeGaps,
    string FolderChanged, string FolderBroken);
