using SahelBot.Chat;

namespace SahelBot.Telegram.Polling;

/// <summary>What to tell an operator whose token Telegram does not know.</summary>
internal static class TokenRefusal
{
    public static PlatformException Exception() => new(
        "Telegram refuses the token. Set Telegram__Token to the one that @BotFather shows for the bot (/mybots, API Token); " +
        "a token that was revoked no longer works.");
}
