namespace SahelBot.Chat.Words;

/// <summary>What is said about following new events.</summary>
/// <param name="Followed">Format; 0 is a language, 1 the command that ends it.</param>
/// <param name="FollowedBefore">Format; as <paramref name="Followed"/>.</param>
internal sealed record FollowWords(
    string Followed, string FollowedBefore, string Unfollowed, string NotFollowed, string OnlyModerators, string NotReachable);
