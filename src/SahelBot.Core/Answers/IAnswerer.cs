using SahelBot.Core.Questions;

namespace SahelBot.Core.Answers;

/// <summary>Answers questions. Safe to use from many threads at once.</summary>
public interface IAnswerer
{
    /// <summary>Answers from one snapshot; an answer never mixes two.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken);
}
