using System.Text;
using SahelBot.Core.Questions;

namespace SahelBot.Caching;

/// <summary>What two questions must share to have the same answer.</summary>
/// <param name="KnowledgeVersion">Version of the snapshot that is answered from.</param>
/// <param name="Language">Language asked for. Null when the question's own is taken.</param>
/// <param name="Question">Normalised text.</param>
/// <param name="History">Normalised earlier questions, each behind a line end.</param>
public readonly record struct AnswerKey(string KnowledgeVersion, string? Language, string Question, string History)
{
    public static AnswerKey Of(Question question, string knowledgeVersion) => new(
        knowledgeVersion,
        question.Language,
        Normalize(question.Text),
        string.Concat(question.History.Select(h => '\n' + Normalize(h))));

    /// <summary>
    /// Unicode NFC, lower case, one space for any white space or control character, no punctuation at the end.
    /// </summary>
    public static string Normalize(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // half surrogate pairs become U+FFFD, which NFC accepts
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (words.Length > 0 && words[^1] != ' ')
                {
                    words.Append(' ');
                }
            }
            else
            {
                words.Append(rune.ToString());
            }
        }

        var normal = words.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var end = normal.Length;
        while (end > 0 && (char.IsPunctuation(normal[end - 1]) || normal[end - 1] == ' '))
        {
            end--;
        }

        return end > 0 ? normal[..end] : normal.TrimEnd();
    }
}
