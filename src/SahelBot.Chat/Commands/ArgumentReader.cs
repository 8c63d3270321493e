using SahelBot.Chat.Events;
using SahelBot.Chat.Turns;
using SahelBot.Chat.Words;

namespace SahelBot.Chat.Commands;

/// <summary>Reads what a command was told: options that a platform filled in, and options typed behind it.</summary>
internal static class ArgumentReader
{
    /// <summary>No name and no topic is longer, in UTF-16 units; looking for one takes longer the longer it is.</summary>
    private const int LongestValue = 200;

    /// <summary>What fits into one message of every platform, in UTF-16 units.</summary>
    private const int LongestText = 4000;

    /// <summary>The option whose length the engine judges itself.</summary>
    private const string Question = "question";

    /// <returns>The arguments, or one sentence on what is wrong with them; one of the two is null.</returns>
    public static (CommandArguments? Arguments, string? Problem) Read(
        CommandDefinition command, ChatEvent.Commanded commanded, ProblemWords words)
    {
        var typed = TypedArguments.Read(command, commanded.Typed ?? "");
        var example = Turn.Typed(CommandCatalog.ExampleOf(command.Name));
        if (typed.WithoutValue is { } bare)
        {
            return (null, PlainText.Fill(words.MissingValue, PlainText.Echo(bare), example));
        }

        var unknown = typed.Unknown ?? commanded.Arguments.Keys.FirstOrDefault(k => command.Options.All(o => o.Name != k));
        if (unknown is not null)
        {
            return (null, Unknown(command, unknown, example, words));
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in typed.Values.Concat(commanded.Arguments))
        {
            if (Cleaned(command.Options.First(o => o.Name == name), value) is { Length: > 0 } clean)
            {
                values[name] = clean;
            }
        }

        return (new CommandArguments(values), null);
    }

    private static string Cleaned(CommandOption option, string value) => option switch
    {
        { Name: Question } => PlainText.Clean(value),
        { IsLong: true } => PlainText.Shorten(PlainText.CleanLines(value), LongestText),
        _ => PlainText.Shorten(PlainText.Clean(value), LongestValue),
    };

    private static string Unknown(CommandDefinition command, string unknown, string example, ProblemWords words)
    {
        var names = command.Options.Select(o => o.Name).ToList();
        var problem = PlainText.Fill(
            words.UnknownOption, command.Name, PlainText.Echo(unknown), names.Count == 0 ? "–" : string.Join(", ", names), example);
        return Nearest.To(unknown, names, 1) is [var near] ? $"{problem} {PlainText.Fill(words.DidYouMean, near)}" : problem;
    }
}
