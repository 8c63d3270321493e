using System.Security.Cryptography;
using System.Text;
using SahelBot.Core.Drafts;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Publishing;
using SahelBot.Intake.Pages;
using SahelBot.Knowledge.Loading;
using SahelBot.Knowledge.Records;

namespace SahelBot.Intake.Files;

/// <summary>
/// The golden questions of the knowledge folder, as far as new ones go there. What stands in the file stays as it is, byte by byte.
/// One call at a time; other programs are noticed.
/// </summary>
internal sealed class GoldenQuestionFile(string folder)
{
    private const string FileName = QuestionsReader.FileName;
    private const string Kind = "gap";

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly KnowledgeLoader _loader = new();

    private string Place => Path.Combine(Path.GetFullPath(folder), FileName);

    /// <summary>Adds a question that must be answered, with the article cited.</summary>
    /// <param name="history">Earlier questions without which it cannot be understood, oldest first. May be empty.</param>
    /// <param name="article">Its id.</param>
    /// <exception cref="IOException">The file could not be read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public async Task<GoldenOutcome> AddAsync(
        string question, IReadOnlyList<string> history, string article, CancellationToken cancellationToken)
    {
        var wanted = new GoldenQuestion
        {
            Id = "",
            Kind = Kind,
            Question = PlainWords.Line(question),
            History = [.. history.Select(h => PlainWords.Line(h)).Where(h => h.Length > 0)],
            Status = ["answered"],
            Cites = [article],
        };
        var old = await ReadAsync(cancellationToken);
        if (wanted.Question.Length == 0 || TextOf(old) is not { } text)
        {
            return new GoldenOutcome.Refused(wanted.Question.Length == 0 ? "the question has no words" : $"{FileName} is no UTF-8 text");
        }

        var (questions, problem) = Parse(text);
        if (problem is not null)
        {
            return new GoldenOutcome.Refused($"mend {problem} first");
        }

        if (questions.FirstOrDefault(q => IsSame(q, wanted)) is { } known)
        {
            return new GoldenOutcome.Known(known.Id);
        }

        wanted = wanted with { Id = NewId(wanted.Question, questions) };
        var addition = Addition(text, wanted);
        if (Objection(text + addition, questions.Count, wanted, cancellationToken) is { } objection)
        {
            return new GoldenOutcome.Refused(objection);
        }

        return await ReplaceAsync(old, addition, cancellationToken)
            ? new GoldenOutcome.Added(wanted.Id)
            : new GoldenOutcome.Refused($"somebody else has changed {FileName} at the same moment");
    }

    private static bool IsSame(GoldenQuestion one, GoldenQuestion other) =>
        one.Question.Equals(other.Question, StringComparison.OrdinalIgnoreCase)
        && one.History.SequenceEqual(other.History, StringComparer.OrdinalIgnoreCase);

    private static string NewId(string question, IReadOnlyList<GoldenQuestion> questions)
    {
        var slug = string.Join('-', new[] { Kind, Slugs.Of(question, 8, 50, 3) }.Where(p => p.Length > 0));
        return Slugs.Unique(slug, id => questions.Any(q => q.Id.Equals(id, StringComparison.OrdinalIgnoreCase)));
    }

    /// <returns>What is to be put behind the text, with its line ends.</returns>
    private static string Addition(string text, GoldenQuestion question)
    {
        var lines = new List<string>();
        if (text.Length > 0)
        {
            lines.AddRange(text.EndsWith('\n') ? [""] : ["", ""]);
        }

        lines.Add($"- id: {question.Id}");
        lines.Add($"  kind: {question.Kind}");
        lines.Add($"  question: {YamlText.Of(question.Question)}");
        if (question.History.Count > 0)
        {
            lines.Add("  history:");
            lines.AddRange(question.History.Select(h => $"    - {YamlText.Of(h)}"));
        }

        lines.Add($"  status: {question.Status[0]}");
        lines.Add($"  cites: [{YamlText.Of(question.Cites[0])}]");
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return string.Concat(lines.Select(l => l + end));
    }

    /// <returns>The golden questions, and the first problem that is no warning.</returns>
    private static (IReadOnlyList<GoldenQuestion> Questions, KnowledgeProblem? Problem) Parse(string text)
    {
        var report = new FileReport(FileName);
        var questions = QuestionsReader.Read(new KnowledgeFile(FileName, text.ReplaceLineEndings("\n"), true, report));
        return (questions, report.Problems.FirstOrDefault(p => !p.IsWarning));
    }

    /// <returns>Null when it is no text.</returns>
    private static string? TextOf(byte[]? bytes)
    {
        try
        {
            return bytes is null ? "" : _utf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <returns>What speaks against the changed file. Null when nothing does.</returns>
    private string? Objection(string text, int count, GoldenQuestion wanted, CancellationToken cancellationToken)
    {
        var (questions, problem) = Parse(text);
        if (problem is not null)
        {
            return $"it cannot be put behind what stands in {FileName} ({problem})";
        }

        if (questions.Count != count + 1 || questions[^1] is var read && !(read.Id == wanted.Id && IsSame(read, wanted)))
        {
            return $"it cannot be put behind what stands in {FileName}";
        }

        var now = _loader.Load(folder, cancellationToken);
        var changed = now.Files.Where(f => f.Path != FileName).Append(new FolderFile(FileName, text)).ToList();
        return _loader.Load(changed, new LoadOptions(), cancellationToken).Problems.Except(now.Problems).FirstOrDefault()?.ToString();
    }

    /// <returns>Null when there is none.</returns>
    private async Task<byte[]?> ReadAsync(CancellationToken cancellationToken)
    {
        var file = new FileInfo(Place);
        if (file.LinkTarget is not null)
        {
            throw new IOException($"{FileName} is a link");
        }

        return file.Exists ? await File.ReadAllBytesAsync(Place, cancellationToken) : null;
    }

    /// <summary>Writes a file beside and gives it the name in one step, so that a crash leaves the old file or the new one.</summary>
    /// <returns>False when the file is not the old one any more.</returns>
    private async Task<bool> ReplaceAsync(byte[]? old, string addition, CancellationToken cancellationToken)
    {
        var temporary = Path.Combine(Path.GetFullPath(folder), $".questions-{RandomNumberGenerator.GetHexString(8)}.tmp");
        try
        {
            byte[] bytes = [.. old ?? [], .. _utf8.GetBytes(addition)];
            await DurableFile.WriteNewAsync(temporary, bytes, cancellationToken);
            if (old is not null && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(Place));
            }

            var current = await ReadAsync(cancellationToken);
            if ((current is null) != (old is null) || !current.AsSpan().SequenceEqual(old))
            {
                return false;
            }

            if (old is null)
            {
                NewName.Give(temporary, Place);
            }
            else
            {
                File.Move(temporary, Place, overwrite: true); // nothing holds off who saves it between the look above and here
            }

            return true;
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
