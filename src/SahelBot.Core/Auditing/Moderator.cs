using SahelBot.Core.Chats;

namespace SahelBot.Core.Auditing;

/// <summary>Who did something to the knowledge or to the bot. Shown to moderators only; the name is stored encrypted.</summary>
/// <param name="Key">Equal for the same person on the same platform.</param>
/// <param name="Name">Platform and the platform's id, for instance <c>telegram 123456</c>, or <c>command line</c>. <c>?</c> where it was stored with another secret.</param>
public sealed record Moderator(PersonKey Key, string Name);
