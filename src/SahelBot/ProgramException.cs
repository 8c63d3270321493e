namespace SahelBot;

/// <summary>The command cannot go on. The message is written for the person at the keyboard and is all that they see.</summary>
public sealed class ProgramException : Exception
{
    /// <param name="exitCode">One of <see cref="SahelBot.ExitCode"/>.</param>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="inner">What it came from, where that may help a debugger.</param>
    public ProgramException(int exitCode, string message, Exception? inner = null)
        : base(message, inner) => ExitCode = exitCode;

    public int ExitCode { get; }
}
