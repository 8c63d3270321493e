namespace SahelBot.Intake.Tests.Fakes;

/// <summary>For tests that show that something comes to an end at all: far longer than it takes on a busy machine.</summary>
internal static class HangGuard
{
    public const int Milliseconds = 5 * 60 * 1000;
}
