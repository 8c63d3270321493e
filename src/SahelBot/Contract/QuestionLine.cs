using System.Text.Json;
using SahelBot.Core.Questions;

namespace SahelBot.Contract;

/// <summary>A line of JSON Lines input: a question, or what is wrong with it. Exactly one of the two is set.</summary>
/// <param name="Id">What the asker called the question. Null when they did not, or when it is an error.</param>
public sealed record QuestionLine(JsonElement? Id, Question? Question, InputError? Error)
{
    /// <summary>Most earlier questions that a line may carry.</summary>
    public const int MaxHistory = 100;

    /// <summary>Reads a line. Never throws, whatever the line.</summary>
    /// <param name="line">The line without its end. Null when it was too long to be kept.</param>
    /// <param name="number">From 1; named in messages.</param>
    public static QuestionLine Parse(string? line, long number)
    {
        if (line is null)
        {
            return Wrong(null, null, $"Line {number} is longer than {LineReader.MaxLength} characters.");
        }

        if (string.IsNullOrWhiteSpace(line))
        {
            return Wrong(null, null, $"Line {number} is empty; a line must be a JSON object with a \"question\".");
        }

        try
        {
            using var document = JsonDocument.Parse(line);
            return Read(document.RootElement, number);
        }
        catch (JsonException e)
        {
            return Wrong(null, null, $"Line {number} is not JSON: {Shorten(e.Message)}");
        }
        catch (ArgumentException)
        {
            // The reader's encoder meets half a surrogate pair that a caller passed in memory.
            return Wrong(null, null, $"Line {number} is not JSON: it is not valid Unicode.");
        }
        catch (InvalidOperationException)
        {
            return Wrong(null, null, $"Line {number} holds half a surrogate pair (\\uD800 to \\uDFFF), which is no character.");
        }
    }

    private static QuestionLine Read(JsonElement root, long number)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return Wrong(null, null, $"Line {number} must be a JSON object, but is {Name(root.ValueKind)}.");
        }

        if (!TryReadId(root, out var id))
        {
            return Wrong(null, null, $"Line {number}: \"id\" must be a string or a number.");
        }

        if (!root.TryGetProperty("question", out var asked))
        {
            return Wrong(id, null, $"Line {number} has no \"question\".");
        }

        if (asked.ValueKind != JsonValueKind.String)
        {
            return Wrong(id, null, $"Line {number}: \"question\" must be a string, but is {Name(asked.ValueKind)}.");
        }

        // A string is never null here: its kind was checked.
        var text = asked.GetString()!;
        var (question, problem) = Complete(root, text);
        return problem is null ? new QuestionLine(id, question, null) : Wrong(id, text, $"Line {number}: {problem}");
    }

    private static (Question? Question, string? Problem) Complete(JsonElement root, string text)
    {
        if (QuestionText.FindProblem(text) is { } problem)
        {
            return (null, problem);
        }

        string? language = null;
        if (root.TryGetProperty("language", out var said) && said.ValueKind != JsonValueKind.Null)
        {
            if (said.ValueKind != JsonValueKind.String || !QuestionText.TryReadLanguage(said.GetString(), out language))
            {
                return (null, "\"language\" must be a two-letter code such as \"en\" or \"fr\".");
            }
        }

        return TryReadHistory(root, out var history)
            ? (new Question(text) { Language = language, History = history }, null)
            : (null, $"\"history\" must be a list of at most {MaxHistory} strings of at most {Question.MaxLength} characters.");
    }

    private static bool TryReadId(JsonElement root, out JsonElement? id)
    {
        id = null;
        if (!root.TryGetProperty("id", out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            return false;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            _ = value.GetString(); // throws here, not while writing, when it holds half a surrogate pair
        }

        id = value.Clone();
        return true;
    }

    private static bool TryReadHistory(JsonElement root, out IReadOnlyList<string> history)
    {
        history = [];
        if (!root.TryGetProperty("history", out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        if (value.ValueKind != JsonValueKind.Array
            || value.GetArrayLength() > MaxHistory
            || value.EnumerateArray().Any(e => e.ValueKind != JsonValueKind.String))
        {
            return false;
        }

        history = [.. value.EnumerateArray().Select(e => e.GetString() ?? "")];
        return history.All(h => h.Length <= Question.MaxLength);
    }

    private static QuestionLine Wrong(JsonElement? id, string? question, string reason) =>
        new(null, null, new InputError(id, question, reason));

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };

    /// <summary>The parser's message without the positions that it counts within our line.</summary>
    private static string Shorten(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end > 0 ? message[..end] : message;
    }
}
