using System.Text;

namespace SahelBot.Intake.Tests.Pages;

/// <summary>Pages with invented news, in the shapes that news sites have.</summary>
internal static class Sample
{
    public static string Read(string name)
    {
        using var stream = typeof(Sample).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
