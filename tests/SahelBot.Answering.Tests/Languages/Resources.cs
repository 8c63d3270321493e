using System.Text.Json;
using SahelBot.Answering.Engine;

namespace SahelBot.Answering.Tests.Languages;

/// <summary>The files within the assembly of the engine.</summary>
internal static class Resources
{
    public static JsonElement Read(string name)
    {
        using var stream = typeof(AnswerEngine).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"{name} is not in the assembly");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
