namespace SahelBot.Testing.Telegram.Entities;

/// <summary>What a person sees: text, and how parts of it look. Entities by offset, outer before inner.</summary>
public sealed record FormattedText(string Text, IReadOnlyList<TextEntity> Entities)
{
    public static FormattedText Empty { get; } = new("", []);

    internal bool IsSame(FormattedText other) => Text == other.Text && Entities.SequenceEqual(other.Entities);
}
