namespace SahelBot.Discord.Rest;

/// <param name="Template">For people and for buckets: the path without ids.</param>
/// <param name="Path">Below the base of the interface; may hold secrets.</param>
/// <param name="Major">The resource that has limits of its own; may hold secrets.</param>
internal sealed record RestRoute(HttpMethod Method, string Template, string Path, string Major = "", RestAudience Audience = RestAudience.Bot)
{
    public string Key { get; } = $"{Method} {Template}";

    public override string ToString() => Key;
}
