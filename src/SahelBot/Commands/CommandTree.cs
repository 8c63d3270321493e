using System.CommandLine;

namespace SahelBot.Commands;

/// <summary>All commands of the program.</summary>
public static class CommandTree
{
    /// <summary>Questions are text: <c>@name</c> is no file to read arguments from, and <c>-abc</c> no bundle of options.</summary>
    public static ParserConfiguration Parsing => new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public static RootCommand Build(ProgramEnvironment environment)
    {
        var options = new SharedOptions();
        var root = new RootCommand(
            "Answers questions about Ukraine's dispute with the Sahel states, from a folder of sources, each sentence cited.")
        {
            AskCommand.Create(environment, options),
            ChatCommand.Create(environment, options),
            TimelineCommand.Create(environment, options),
            SearchCommand.Create(environment, options),
            KnowledgeCommands.Create(environment, options),
            RunCommand.Create(environment, options),
            EvalCommand.Create(environment, options),
            EvalRetrievalCommand.Create(environment, options),
        };
        root.Options.Add(options.Knowledge);
        root.Directives.Clear();
        return root;
    }

    /// <summary>The words by which a command is called, for instance <c>sahelbot knowledge check</c>.</summary>
    public static string PathOf(Command command)
    {
        var above = command.Parents.OfType<Command>().FirstOrDefault();
        return above is null ? "sahelbot" : $"{PathOf(above)} {command.Name}";
    }
}
