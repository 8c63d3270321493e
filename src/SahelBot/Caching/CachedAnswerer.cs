using Microsoft.Extensions.Caching.Memory;
using SahelBot.Core.Answers;
using SahelBot.Core.Questions;

namespace SahelBot.Caching;

/// <summary>Remembers answers. Safe to use from many threads at once; two who ask at the same moment may both be worked for.</summary>
/// <param name="inner">Answers what is not remembered.</param>
/// <param name="knowledgeVersion">Version of the snapshot that <paramref name="inner"/> answers from at this moment.</param>
/// <param name="cache">Where answers are kept; each counts 1 towards its <c>SizeLimit</c>.</param>
public sealed class CachedAnswerer(IAnswerer inner, Func<string> knowledgeVersion, IMemoryCache cache) : IAnswerer
{
    /// <inheritdoc/>
    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (question.Text.Length > Question.MaxLength)
        {
            return await inner.AnswerAsync(question, cancellationToken);
        }

        var key = AnswerKey.Of(question, knowledgeVersion());
        if (cache.TryGetValue(key, out Answer? known) && known is not null)
        {
            return known with { Question = question.Text };
        }

        var answer = await inner.AnswerAsync(question, cancellationToken);

        // The snapshot may have been swapped meanwhile: an answer is only ever kept under the version it came from.
        cache.Set(key with { KnowledgeVersion = answer.KnowledgeVersion }, answer, new MemoryCacheEntryOptions { Size = 1 });
        return answer;
    }
}
