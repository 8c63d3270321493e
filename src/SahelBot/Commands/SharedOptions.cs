using System.CommandLine;
using System.CommandLine.Parsing;
using SahelBot.Contract;
using SahelBot.Core.Knowledge;

namespace SahelBot.Commands;

/// <summary>Options that several commands take.</summary>
public sealed class SharedOptions
{
    /// <summary>Where the knowledge is; every command takes it.</summary>
    public Option<string?> Knowledge { get; } = new("--knowledge")
    {
        Description = "The knowledge folder. Without it: the setting Knowledge__Path, else the nearest folder \"knowledge\".",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>A two-letter code, in either case.</summary>
    public static Option<string?> Language(string description)
    {
        var option = new Option<string?>("--language") { Description = description, HelpName = "xx" };
        option.Validators.Add(result => Validate(
            result, text => QuestionText.TryReadLanguage(text, out _), "a two-letter code such as en, fr, uk or ru"));
        return option;
    }

    /// <summary>A year, a month or a day.</summary>
    public static Option<string?> Date(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "DATE" };
        option.Validators.Add(result => Validate(
            result, text => PartialDate.TryParse(text, out _), "a date such as 2024, 2024-08 or 2024-08-04"));
        return option;
    }

    /// <summary>The first words of a command, joined to one question.</summary>
    public static Argument<string[]> Words() => new("QUESTION")
    {
        Description = "The question; quotation marks around it are not needed.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>The question of a command line.</summary>
    /// <exception cref="ProgramException">There is none, or it cannot be answered.</exception>
    public static string ReadQuestion(ParseResult parsed, Argument<string[]> words)
    {
        // What looks like an option and is none would otherwise become part of the question.
        var mistyped = parsed.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash)
            .FirstOrDefault(t => t.Type == TokenType.Argument && t.Value.StartsWith("--", StringComparison.Ordinal));
        if (mistyped is not null)
        {
            throw new ProgramException(
                ExitCode.WrongUsage,
                $"There is no option {mistyped.Value}. Where it is part of the question, write -- before the question.");
        }

        var text = string.Join(' ', parsed.GetValue(words) ?? []);
        return QuestionText.FindProblem(text) is not { } problem
            ? text
            : throw new ProgramException(ExitCode.WrongUsage, $"Nothing to look up: {problem}");
    }

    private static void Validate(OptionResult result, Func<string, bool> isValid, string right)
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
        if (!isValid(text))
        {
            result.AddError($"{result.Option.Name} is \"{text}\"; it must be {right}.");
        }
    }
}
