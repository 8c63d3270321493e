using SahelBot.Answering.Languages;

namespace SahelBot.Answering.Understanding;

/// <summary>Tells the kind of a question from the cue phrases of its language.</summary>
internal static class KindReader
{
    // When several cues stand in a question, the more telling kind comes first.
    private static readonly QuestionKind[] _byWeight =
    [
        QuestionKind.BothSides, QuestionKind.HowMany, QuestionKind.Why, QuestionKind.When, QuestionKind.Where,
        QuestionKind.Latest, QuestionKind.Happenings, QuestionKind.Position, QuestionKind.Who,
    ];

    public static QuestionKind Read(IReadOnlyList<Word> words, LanguageCues cues, bool isAskedAboutMany)
    {
        if (cues.Instruction.Find(words) >= 0)
        {
            return QuestionKind.Instruction;
        }

        if (cues.Opinion.Find(words) >= 0)
        {
            return QuestionKind.Opinion;
        }

        if (!isAskedAboutMany && cues.Kinds[QuestionKind.Summary].Find(words) >= 0)
        {
            return QuestionKind.Summary;
        }

        var isYesNo = cues.YesNo.LengthAt(words, 0) > 0;
        if (cues.Kinds[QuestionKind.BothSides].Find(words) >= 0)
        {
            return QuestionKind.BothSides;
        }

        // The question word at the start decides, whatever stands later: "Who said when ...?" asks for a person.
        foreach (var kind in _byWeight)
        {
            if (cues.Kinds[kind].LengthAt(words, 0) > 0)
            {
                return kind;
            }
        }

        if (isYesNo)
        {
            return QuestionKind.YesNo;
        }

        return Array.Find(_byWeight, kind => cues.Kinds[kind].Find(words) >= 0);
    }
}
