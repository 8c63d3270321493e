namespace SahelBot.Discord.Models;

/// <summary>Kinds that the bot meets; others may come and are kept as their number.</summary>
public enum ChannelType
{
    GuildText = 0,
    DirectMessage = 1,
    GuildVoice = 2,
    GroupDirectMessage = 3,
    GuildCategory = 4,
    GuildAnnouncement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
    GuildStage = 13,
    GuildForum = 15,
    GuildMedia = 16,
}
