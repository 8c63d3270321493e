namespace SahelBot.Discord.Gateway;

/// <summary>Where connections leave what they heard. Never waits. Safe to use from many threads at once.</summary>
internal interface IEventSink
{
    void Publish(DiscordEvent happened);

    /// <summary>Anything came.</summary>
    void Heard();

    /// <summary>Something came that cannot be read.</summary>
    void CountMalformed();
}
