namespace SahelBot;

/// <summary>What the program tells the shell.</summary>
public static class ExitCode
{
    public const int Done = 0;

    public const int Failed = 1;

    public const int WrongUsage = 2;

    public const int BrokenKnowledge = 3;

    /// <summary>What shells expect of a program that Ctrl-C ended.</summary>
    public const int Interrupted = 130;
}
