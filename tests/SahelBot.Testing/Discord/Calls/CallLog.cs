using System.Text.Json.Nodes;

namespace SahelBot.Testing.Discord.Calls;

/// <summary>Thread safe.</summary>
internal sealed class CallLog(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly List<ApiCall> _calls = [];

    public ApiCall Begin(string route, string path, JsonNode? body, IReadOnlyList<string> files)
    {
        lock (_gate)
        {
            var call = new ApiCall(_calls.Count + 1, route, path, body, files, clock.GetUtcNow());
            _calls.Add(call);
            return call;
        }
    }

    public void End(ApiCall call)
    {
        lock (_gate)
        {
            _calls[call.Number - 1] = call with { EndedAt = clock.GetUtcNow() };
        }
    }

    public IReadOnlyList<ApiCall> All()
    {
        lock (_gate)
        {
            return [.. _calls];
        }
    }
}
