namespace SahelBot.Core.Answers;

/// <summary>
/// The knowledge that is in force. Whoever serves a person takes <see cref="Current"/> once and uses what it got to the end, so
/// that nothing a person sees mixes two versions. Safe to use from many threads at once.
/// </summary>
public interface ICurrentKnowledge
{
    IOpenKnowledge Current { get; }
}
