using System.Globalization;
using System.Net.Http.Headers;

namespace SahelBot.Discord.Rest;

/// <summary>What an answer tells about the bucket it was counted in.</summary>
/// <param name="ResetAfter">From now; Discord's clock plays no part.</param>
internal sealed record RateLimitHeaders(string Bucket, int Limit, int Remaining, TimeSpan ResetAfter)
{
    /// <returns>Null when the answer does not tell.</returns>
    public static RateLimitHeaders? Read(HttpResponseHeaders headers) =>
        Text(headers, "X-RateLimit-Bucket") is { Length: > 0 } bucket
        && int.TryParse(Text(headers, "X-RateLimit-Limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
        && int.TryParse(Text(headers, "X-RateLimit-Remaining"), NumberStyles.None, CultureInfo.InvariantCulture, out var remaining)
        && Seconds(Text(headers, "X-RateLimit-Reset-After")) is { } resetAfter
            ? new RateLimitHeaders(bucket, Math.Max(1, limit), remaining, resetAfter)
            : null;

    public static string? Text(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    /// <returns>Null when it is no number of seconds that makes sense.</returns>
    public static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? Seconds(seconds) : null;

    /// <inheritdoc cref="Seconds(string?)"/>
    public static TimeSpan? Seconds(double seconds) =>
        seconds is >= 0 and < 86_400 * 30 ? TimeSpan.FromSeconds(seconds) : null;
}
