namespace SahelBot.Discord;

/// <summary>The few words that only this platform needs, by two-letter language.</summary>
internal sealed record DiscordWording(string Trouble, string Restarting, string TooMuch, string Wordless, string Share, string SharedBefore)
{
    private static readonly DiscordWording _english = new(
        "Something went wrong on my side, so there is no answer to this. Please ask again.",
        "I am being restarted, so there is no answer to this. Please ask again in a minute.",
        "That is a lot at once. Please ask again in a moment.",
        "There are no words in this message that I can read.",
        "📢 Share with everybody here",
        "This answer is shared here already.");

    private static readonly DiscordWording _french = new(
        "Une erreur s'est produite de mon côté ; il n'y a pas de réponse. Veuillez redemander.",
        "On me redémarre ; il n'y a pas de réponse. Veuillez redemander dans une minute.",
        "Cela fait beaucoup à la fois. Veuillez redemander dans un instant.",
        "Ce message ne contient pas de mots que je puisse lire.",
        "📢 Partager avec tous ici",
        "Cette réponse est déjà partagée ici.");

    private static readonly DiscordWording _ukrainian = new(
        "Щось пішло не так на моєму боці, тож відповіді немає. Будь ласка, запитайте ще раз.",
        "Мене перезапускають, тож відповіді немає. Будь ласка, запитайте за хвилину.",
        "Забагато за один раз. Будь ласка, запитайте за мить.",
        "У цьому повідомленні немає слів, які я можу прочитати.",
        "📢 Поділитися з усіма тут",
        "Цією відповіддю тут уже поділилися.");

    private static readonly DiscordWording _russian = new(
        "Что-то пошло не так на моей стороне, поэтому ответа нет. Пожалуйста, спросите ещё раз.",
        "Меня перезапускают, поэтому ответа нет. Пожалуйста, спросите через минуту.",
        "Слишком много за один раз. Пожалуйста, спросите чуть позже.",
        "В этом сообщении нет слов, которые я могу прочитать.",
        "📢 Поделиться со всеми здесь",
        "Этим ответом здесь уже поделились.");

    /// <param name="language">Of the person's client. Null for English.</param>
    public static DiscordWording In(string? language) => language switch
    {
        "fr" => _french,
        "uk" => _ukrainian,
        "ru" => _russian,
        _ => _english,
    };
}
