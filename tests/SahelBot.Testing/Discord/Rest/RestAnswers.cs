using System.Globalization;
using System.Text.Json.Nodes;
using SahelBot.Testing.Discord.Faults;

namespace SahelBot.Testing.Discord.Rest;

/// <summary>Answers that are the same for every route.</summary>
internal static class RestAnswers
{
    public static RestAnswer Limited(TimeSpan wait, string scope)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Retry-After"] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture),
            ["X-RateLimit-Scope"] = scope,
        };
        if (scope == "global")
        {
            headers["X-RateLimit-Global"] = "true";
        }

        var body = new JsonObject
        {
            ["message"] = "You are being rate limited.",
            ["retry_after"] = Math.Ceiling(wait.TotalMilliseconds) / 1000,
            ["global"] = scope == "global",
        };
        return RestAnswer.Json(body, 429) with { Headers = headers, Counts = scope != "shared" };
    }

    /// <summary>Not Discord answers but what stands before it.</summary>
    public static RestAnswer Banned(TimeSpan wait) => new(429, "<!DOCTYPE html><html><body>error code: 1015</body></html>")
    {
        Type = "text/html; charset=UTF-8",
        Headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Retry-After"] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture),
        },
        ErrorCode = 1015,
    };

    /// <returns>Null: the call is carried out, before or after the fault.</returns>
    public static RestAnswer? For(FaultRule fault) => fault.Kind switch
    {
        FaultKind.TooManyRequests => Limited(fault.RetryAfter, "user"),
        FaultKind.GloballyTooManyRequests => Limited(fault.RetryAfter, "global"),
        FaultKind.SharedTooManyRequests => Limited(fault.RetryAfter, "shared"),
        FaultKind.AddressBanned => Banned(fault.RetryAfter),
        FaultKind.BadGateway => new RestAnswer(
            502, "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>")
        {
            Type = "text/html",
        },
        FaultKind.InternalError => RestAnswer.Json(new JsonObject { ["message"] = "500: Internal Server Error", ["code"] = 0 }, 500),
        FaultKind.Unavailable => new RestAnswer(503, "upstream connect error or disconnect/reset before headers") { Type = "text/plain" },
        _ => null,
    };
}
