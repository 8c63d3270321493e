namespace SahelBot.Discord.Models.Interactions;

/// <summary>A part of a form that was sent: an input, or what holds inputs.</summary>
public sealed record SubmittedComponent
{
    public int Type { get; init; }

    public string? CustomId { get; init; }

    public string? Value { get; init; }

    public SubmittedComponent? Component { get; init; }

    public IReadOnlyList<SubmittedComponent> Components { get; init => field = value ?? []; } = [];

    public override string ToString() => $"SubmittedComponent {CustomId}"; // what people write stays out of logs
}
