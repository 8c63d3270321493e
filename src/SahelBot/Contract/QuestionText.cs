using SahelBot.Core.Questions;

namespace SahelBot.Contract;

/// <summary>What every way in asks of a question before it is answered.</summary>
public static class QuestionText
{
    /// <returns>What is wrong with the question. Null when it can be answered.</returns>
    public static string? FindProblem(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "the question is empty.";
        }

        return text.Length > Question.MaxLength
            ? $"the question has {text.Length} characters; at most {Question.MaxLength} can be answered."
            : null;
    }

    /// <summary>Reads a two-letter language code in either case.</summary>
    public static bool TryReadLanguage(string? text, out string? language)
    {
        language = text?.ToLowerInvariant();
        return language is { Length: 2 } && language.All(char.IsAsciiLetterLower);
    }
}
