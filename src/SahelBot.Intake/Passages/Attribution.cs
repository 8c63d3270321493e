namespace SahelBot.Intake.Passages;

/// <summary>Says in a passage whose words or findings it gives, so that no claim of a page becomes the bot's own.</summary>
internal static class Attribution
{
    public static string Of(string publisher, string language) => language switch
    {
        "en" => $"According to {publisher}: ",
        "fr" => $"Selon {publisher} : ",
        "uk" => $"За повідомленням {publisher}: ",
        "ru" => $"По сообщению {publisher}: ",
        _ => $"{publisher}: ",
    };
}
