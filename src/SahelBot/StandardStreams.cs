using System.Collections;
using System.Text;
using Microsoft.Win32.SafeHandles;
using SahelBot.Composition;

namespace SahelBot;

/// <summary>Standard input, output and error of this process, in UTF-8 whatever the locale says.</summary>
internal sealed class StandardStreams : IAsyncDisposable
{
    private const int BufferSize = 1 << 14;
    private static readonly SafeFileHandle _outputHandle = new(1, ownsHandle: false);
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly StreamReader _in = new(Console.OpenStandardInput(), _utf8);
    private readonly StreamWriter _out = new(OpenOutput(), _utf8, BufferSize) { NewLine = "\n" };
    private readonly StreamWriter _error = new(Console.OpenStandardError(), _utf8) { AutoFlush = true, NewLine = "\n" };

    public ProgramEnvironment ToEnvironment(IBackend backend)
    {
        var isInputTerminal = !Console.IsInputRedirected;
        var isOutputTerminal = !Console.IsOutputRedirected;
        var environment = ToEnvironment(backend, _in, _out, _error);
        return environment with
        {
            IsInputTerminal = isInputTerminal,
            IsOutputTerminal = isOutputTerminal && AllowsEscapes(environment.Variables),
            Width = isOutputTerminal ? TerminalWidth() : ReadColumns(environment.Variables),
        };
    }

    /// <summary>Other streams, and this machine for the rest; no terminal.</summary>
    public static ProgramEnvironment ToEnvironment(
        IBackend backend, TextReader input, TextWriter output, TextWriter error) => new()
        {
            In = input,
            Out = output,
            OutBytes = (output as StreamWriter)?.BaseStream,
            Error = error,
            Variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(v => (string)v.Key, v => (string?)v.Value, StringComparer.Ordinal),
            Directory = Environment.CurrentDirectory,
            ProgramDirectory = AppContext.BaseDirectory,
            Backend = backend,
        };

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _out.DisposeAsync();
        }
        catch (IOException)
        {
            // Nobody reads any more; what was to be said about it has been said.
        }

        _in.Dispose();
        await _error.DisposeAsync();
    }

    /// <summary>
    /// The console's own stream says nothing when the reader of a pipe has gone, so a long run would go on for nobody. A file
    /// stream throws. It keeps its own position in files, though, and so would overwrite what others write there: pipes only.
    /// </summary>
    private static Stream OpenOutput() => !OperatingSystem.IsWindows() && Console.IsOutputRedirected && IsOutputPipe()
        ? new FileStream(_outputHandle, FileAccess.Write, bufferSize: 0)
        : Console.OpenStandardOutput();

    private static bool IsOutputPipe()
    {
        using var handle = new SafeFileHandle(1, ownsHandle: false);
        using var probe = new FileStream(handle, FileAccess.Write, bufferSize: 0);
        return !probe.CanSeek;
    }

    private static bool AllowsEscapes(IReadOnlyDictionary<string, string?> variables) =>
        string.IsNullOrEmpty(variables.GetValueOrDefault("NO_COLOR"))
        && variables.GetValueOrDefault("TERM") is not ("dumb" or "");

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            return 80;
        }
    }

    private static int ReadColumns(IReadOnlyDictionary<string, string?> variables) =>
        int.TryParse(variables.GetValueOrDefault("COLUMNS"), out var columns) ? columns : 0;
}
