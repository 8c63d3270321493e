using System.CommandLine;
using SahelBot.Commands;
using SahelBot.Composition;

namespace SahelBot;

/// <summary>The program <c>sahelbot</c>.</summary>
public static class Program
{
    /// <summary>The system's number for writing into a pipe that nobody reads any more.</summary>
    private const int BrokenPipe = 32;

    public static async Task<int> Main(string[] args)
    {
        using var interruption = new Interruption();
        await using var standard = new StandardStreams();
        return await RunAsync(args, standard.ToEnvironment(new Backend()), interruption.Token);
    }

    /// <summary>Runs one command with the streams given and everything else as it is on this machine.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(string[] args, TextReader stdin, TextWriter stdout, TextWriter stderr) =>
        RunAsync(args, StandardStreams.ToEnvironment(new Backend(), stdin, stdout, stderr), CancellationToken.None);

    /// <summary>Runs one command.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        string[] args, ProgramEnvironment environment, CancellationToken cancellationToken)
    {
        try
        {
            var code = await InvokeAsync(args, environment, cancellationToken);
            await environment.Out.FlushAsync(CancellationToken.None);
            return code;
        }
        catch (IOException e) when (e.HResult == BrokenPipe)
        {
            return ExitCode.Done; // whoever reads has seen enough, as "head" has
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (ProgramException e)
        {
            return await FailAsync(environment, e.ExitCode, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await FailAsync(environment, ExitCode.Failed, e.Message);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return await FailAsync(
                environment, ExitCode.Failed, $"Something went wrong that should not ({e.GetType().Name}): {e.Message}");
        }
    }

    private static async Task<int> InvokeAsync(
        string[] args, ProgramEnvironment environment, CancellationToken cancellationToken)
    {
        var parsed = CommandTree.Build(environment).Parse(args, CommandTree.Parsing);
        if (parsed.Errors.Count > 0)
        {
            var command = CommandTree.PathOf(parsed.CommandResult.Command);
            var lines = parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal);
            return await FailAsync(
                environment, ExitCode.WrongUsage, $"{string.Join('\n', lines)}\nSee: {command} --help");
        }

        var invocation = new InvocationConfiguration
        {
            Output = environment.Out,
            Error = environment.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return await parsed.InvokeAsync(invocation, cancellationToken);
    }

    private static async Task<int> FailAsync(ProgramEnvironment environment, int code, string message)
    {
        await environment.Out.FlushAsync(CancellationToken.None);
        foreach (var line in message.Split('\n'))
        {
            await environment.Error.WriteLineAsync(Rendering.SafeText.Clean(line));
        }

        return code;
    }
}
