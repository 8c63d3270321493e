namespace SahelBot.Testing.Discord.Rest;

/// <param name="Template">As documented, below <c>/api/v10</c>.</param>
/// <param name="Bucket">Names the limit.</param>
/// <param name="Handle">Called under the world's lock.</param>
internal sealed record RestRoute(string Method, string Template, string Bucket, Func<RestCall, RestAnswer> Handle)
{
    private readonly string[] _steps = Template.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public string Name => Method + " " + Template;

    /// <summary>The token of the interaction in the path is enough, and the global limit does not count.</summary>
    public bool IsByInteraction => _steps[0] is "interactions" or "webhooks";

    /// <returns>Null: another path.</returns>
    public IReadOnlyDictionary<string, string>? Match(string[] path)
    {
        if (path.Length != _steps.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < path.Length; i++)
        {
            if (_steps[i].StartsWith('{'))
            {
                values[_steps[i].Trim('{', '}')] = path[i];
            }
            else if (_steps[i] != path[i])
            {
                return null;
            }
        }

        return values;
    }

    /// <summary>Limits count for each channel, guild, and token of an interaction.</summary>
    public static string Major(IReadOnlyDictionary<string, string> values) =>
        values.GetValueOrDefault("channel_id") ?? values.GetValueOrDefault("guild_id") ??
        values.GetValueOrDefault("webhook_token") ?? values.GetValueOrDefault("interaction_token") ?? "";
}
