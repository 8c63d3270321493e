using System.Text.Json.Nodes;

namespace SahelBot.Testing.Telegram.Chats;

/// <summary>What somebody typed after the bot's name, and what they were offered.</summary>
public sealed class AskedInline
{
    private readonly World _world;

    internal AskedInline(World world, string id, FakeUser from, string query, DateTimeOffset at)
    {
        _world = world;
        Id = id;
        From = from;
        Query = query;
        At = at;
    }

    public string Id { get; }

    public FakeUser From { get; }

    public string Query { get; }

    public DateTimeOffset At { get; }

    /// <summary>The parameters of <c>answerInlineQuery</c>; null while there is no answer.</summary>
    public JsonObject? Answer { get; internal set; }

    /// <summary>Titles of what was offered; empty without an answer.</summary>
    public IReadOnlyList<string> Titles => [.. Results.Select(r => r["title"]?.ToString() ?? "")];

    internal IEnumerable<JsonObject> Results => Answer?["results"]?.AsArray().OfType<JsonObject>() ?? [];

    public Task<JsonObject> WaitForAnswerAsync(
        TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        _world.WaitAsync(() => Answer, $"the answer to inline query {Id}", timeout, cancellationToken);
}
