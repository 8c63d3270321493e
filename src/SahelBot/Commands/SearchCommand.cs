using System.CommandLine;
using SahelBot.Configuration;
using SahelBot.Contract;
using SahelBot.Core.Questions;
using SahelBot.Core.Retrieval;

namespace SahelBot.Commands;

/// <summary><c>search</c>: the passages that an answer would be made of, with their scores.</summary>
internal static class SearchCommand
{
    private const int DefaultLimit = 10;
    private const int MaxLimit = 1000;

    public static Command Create(ProgramEnvironment environment, SharedOptions shared)
    {
        var words = SharedOptions.Words();
        var language = SharedOptions.Language("The language of the question. Without it: detected.");
        var lines = new Option<bool>("--jsonl")
        {
            Description = "Read questions from standard input, one JSON object a line, and print one object a line.",
        };
        var limit = new Option<int>("--limit")
        {
            Description = $"Most passages a question, 1 to {MaxLimit}.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultLimit,
        };
        limit.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!int.TryParse(token.Value, out var given) || given is < 1 or > MaxLimit))
            {
                result.AddError($"--limit must be a number from 1 to {MaxLimit}.");
            }
        });
        var command = new Command("search", "Print the passages that fit a question, best first, as JSON lines.")
        {
            words, language, lines, limit,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var search = new Search(environment, parsed.GetValue(shared.Knowledge), parsed.GetValue(limit));
            if (parsed.GetValue(lines))
            {
                return parsed.GetValue(words) is { Length: > 0 } || parsed.GetValue(language) is not null
                    ? throw new ProgramException(
                        ExitCode.WrongUsage, "--jsonl reads questions and their languages from standard input; leave the others out.")
                    : search.RunLinesAsync(cancellationToken);
            }

            var question = new Question(SharedOptions.ReadQuestion(parsed, words))
            {
                Language = parsed.GetValue(language)?.ToLowerInvariant(),
            };
            return search.RunAsync(question, cancellationToken);
        });
        return command;
    }

    private sealed class Search(ProgramEnvironment environment, string? folder, int limit)
    {
        public async Task<int> RunAsync(Question question, CancellationToken cancellationToken)
        {
            var knowledge = new KnowledgeAccess(environment).Open(folder, cancellationToken);
            foreach (var document in ToDocuments(await knowledge.SearchAsync(question, limit, cancellationToken)))
            {
                await environment.Out.WriteLineAsync(ContractJson.Write(document).AsMemory(), cancellationToken);
            }

            return ExitCode.Done;
        }

        public async Task<int> RunLinesAsync(CancellationToken cancellationToken)
        {
            var knowledge = new KnowledgeAccess(environment).Open(folder, cancellationToken);
            var version = DocumentMapper.ToDocument(knowledge.Snapshot);
            await new QuestionStream(environment).RunAsync(
                async (line, start) =>
                {
                    // A line without an error holds a question.
                    var found = ToDocuments(await knowledge.SearchAsync(line.Question!, limit, cancellationToken));
                    var status = found.Count > 0 ? "found" : "nothing";
                    return ContractJson.Write(
                        new SearchDocument(line.Id, line.Question!.Text, status, found, null, version, Elapsed(start)));
                },
                (error, start) => ContractJson.Write(
                    new SearchDocument(error.Id, error.Question, "error", [], error.Reason, version, Elapsed(start))),
                cancellationToken);
            return ExitCode.Done;
        }

        private static List<PassageDocument> ToDocuments(IReadOnlyList<ScoredPassage> found) =>
            [.. found.Select((f, i) => DocumentMapper.ToDocument(f, i + 1))];

        private double Elapsed(long start) =>
            DocumentMapper.Rounded(environment.Clock.GetElapsedTime(start).TotalMilliseconds, 2);
    }
}
