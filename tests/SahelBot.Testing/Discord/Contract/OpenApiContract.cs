using System.Text.Json.Nodes;

namespace SahelBot.Testing.Discord.Contract;

/// <summary>Discord's own description of the bodies that its routes take. Thread safe.</summary>
internal sealed class OpenApiContract
{
    private readonly JsonObject _bodies;
    private readonly SchemaValidator _validator;

    private OpenApiContract(JsonObject document)
    {
        _bodies = document["bodies"]!.AsObject(); // the resource is ours and has both
        _validator = new SchemaValidator(document["components"]!["schemas"]!.AsObject());
    }

    public static OpenApiContract Default { get; } = Load();

    public IEnumerable<string> Routes => _bodies.Select(b => b.Key);

    /// <param name="route">Such as <c>POST /channels/{channel_id}/messages</c>; one without a body lets everything pass.</param>
    /// <returns>Empty when the body is as described.</returns>
    public Problems Check(string route, JsonNode? body)
    {
        var problems = new Problems();
        if (_bodies[route] is JsonObject schema)
        {
            _validator.Check(schema, body, "", problems);
        }

        return problems;
    }

    private static OpenApiContract Load()
    {
        using var stream = typeof(OpenApiContract).Assembly.GetManifestResourceStream("discord-openapi.json")
            ?? throw new InvalidOperationException("The embedded contract is missing.");
        return new OpenApiContract(JsonNode.Parse(stream)!.AsObject()); // ours, and an object
    }
}
