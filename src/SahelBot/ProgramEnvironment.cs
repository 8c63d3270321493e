using SahelBot.Composition;

namespace SahelBot;

/// <summary>Everything outside the program that a command may touch; a test passes its own.</summary>
public sealed record ProgramEnvironment
{
    public required TextReader In { get; init; }

    /// <summary>Results and nothing else.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Takes the bytes of a result that is no text; where <see cref="Out"/> writes to. Null where that takes text only.</summary>
    public Stream? OutBytes { get; init; }

    /// <summary>Messages for the person at the keyboard.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>True when a person reads <see cref="Out"/> in a terminal that understands escape sequences.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>True when a person types into <see cref="In"/>.</summary>
    public bool IsInputTerminal { get; init; }

    /// <summary>Columns of the terminal; 0 when lines are not to be wrapped.</summary>
    public int Width { get; init; }

    /// <summary>Environment variables; null for one that is not set.</summary>
    public required IReadOnlyDictionary<string, string?> Variables { get; init; }

    /// <summary>Where the program was called from; relative paths start here.</summary>
    public required string Directory { get; init; }

    /// <summary>Where the program itself lies.</summary>
    public required string ProgramDirectory { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public required IBackend Backend { get; init; }
}
