namespace SahelBot.Storage.Writer;

/// <summary>What the storage has confirmed, a line each.</summary>
internal static class Confirmed
{
    public static void Say(string what, long number) => Console.Out.WriteLine(string.Create(null, $"{what} {number}"));
}
