using SahelBot.Chat.Gaps;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;
using SahelBot.Core.Chats;
using SahelBot.Core.Drafts;

namespace SahelBot.Chat.Drafts;

/// <summary>Sees to it that what was once asked in vain is asked again with every refresh.</summary>
internal sealed class GoldenQuestions(IDraftDesk desk, IExchangeStore exchanges)
{
    private const int LongestQuestion = 300;
    private const int LongestReason = 500;

    /// <summary>Makes the question that an approved draft was made for a golden question.</summary>
    /// <returns>What came of it, in words. Null when the draft was made for no question.</returns>
    public async Task<string?> AddAsync(Turn turn, Draft draft, CancellationToken cancellationToken)
    {
        if (draft.Gap is not { } gap)
        {
            return null;
        }

        var words = turn.Words.Drafts;
        if (await exchanges.FindAsync(gap, cancellationToken) is not { } asked)
        {
            return words.GoldenForgotten;
        }

        IReadOnlyList<string> history = TopicReader.BeforeOf(turn.Knowledge, asked) is { } before ? [before] : [];
        var question = PlainText.Shorten(PlainText.Clean(asked.Question), LongestQuestion);
        return await desk.AddGoldenQuestionAsync(draft.Id, asked.Question, history, turn.Moderator, cancellationToken) switch
        {
            GoldenOutcome.Added added => PlainText.Fill(words.GoldenAdded, question, added.Id),
            GoldenOutcome.Known known => PlainText.Fill(words.GoldenKnown, question, known.Id),
            GoldenOutcome.Refused refused => PlainText.Fill(
                words.GoldenRefused, question, PlainText.Shorten(PlainText.Clean(refused.Why), LongestReason)),
            var other => throw new InvalidOperationException($"What is {other.GetType().Name}?"),
        };
    }
}
