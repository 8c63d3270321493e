using System.Text.Json.Nodes;

namespace SahelBot.Testing.Discord.Rest;

/// <summary>One call that passed the door: what a route needs to carry it out.</summary>
/// <param name="Values">Of the path.</param>
/// <param name="Query">Decoded.</param>
/// <param name="Body">Null: none.</param>
internal sealed record RestCall(
    World World,
    RestRoute Route,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyDictionary<string, string> Query,
    JsonNode? Body,
    IReadOnlyList<UploadedFile> Files)
{
    /// <exception cref="RestError">It is none.</exception>
    public ulong Id(string name) => Snowflakes.Read(Values[name]) ??
        throw RestError.Invalid(name, "NUMBER_TYPE_COERCE", $"Value \"{Values[name]}\" is not snowflake.");

    public bool IsAsked(string name) => Query.TryGetValue(name, out var value) && value is "true" or "True" or "1";
}
