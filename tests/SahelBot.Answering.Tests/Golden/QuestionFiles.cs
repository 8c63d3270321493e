using SahelBot.Answering.Golden;
using SahelBot.Answering.Tests.Engine;
using SahelBot.Core.Knowledge;
using SahelBot.Core.Questions;
using SahelBot.Knowledge.Loading;

namespace SahelBot.Answering.Tests.Golden;

/// <summary>Reads question files that lie beside the tests and asks what is in them.</summary>
internal static class QuestionFiles
{
    /// <returns>What fails: the question and why, by id.</returns>
    public static async Task<IReadOnlyList<string>> FailuresAsync(IEnumerable<GoldenQuestion> questions, CancellationToken cancellationToken)
    {
        var failed = new List<string>();
        foreach (var golden in questions)
        {
            var answer = await RealKnowledge.Engine.AnswerAsync(
                new Question(golden.Question) { History = golden.History }, cancellationToken);
            answer.ShouldBeSound(RealKnowledge.Bench);
            if (GoldenQuestionChecker.Check(golden, answer) is { Count: > 0 } failures)
            {
                failed.Add($"{golden.Id}: {golden.Question}\n    {string.Join("\n    ", failures)}");
            }
        }

        return failed;
    }

    /// <summary>The questions of a file, whose ids are checked against the real knowledge.</summary>
    public static IReadOnlyList<GoldenQuestion> Read(string name)
    {
        var copy = Directory.CreateTempSubdirectory("sahelbot-questions-");
        try
        {
            Copy(new DirectoryInfo(RealKnowledge.Folder), copy);
            File.Copy(Path.Combine(RealKnowledge.Folder, "..", "tests", "SahelBot.Answering.Tests", "questions", name),
                Path.Combine(copy.FullName, "questions.yaml"), overwrite: true);
            var loaded = new KnowledgeLoader().Load(copy.FullName, CancellationToken.None);
            return loaded.Snapshot?.Questions ?? throw new InvalidDataException(string.Join('\n', loaded.Problems));
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to.FullName, file.Name));
        }

        foreach (var folder in from.EnumerateDirectories())
        {
            Copy(folder, to.CreateSubdirectory(folder.Name));
        }
    }
}
