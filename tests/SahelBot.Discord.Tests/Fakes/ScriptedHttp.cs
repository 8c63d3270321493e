using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace SahelBot.Discord.Tests.Fakes;

/// <summary>Discord's HTTP side in memory: answers what a test says, and keeps what was asked.</summary>
internal sealed class ScriptedHttp : HttpMessageHandler
{
    private readonly ConcurrentQueue<Asked> _asked = new();
    private int _numbers;

    /// <summary>Decides on the answer from the request and its number, from 1.</summary>
    public Func<Asked, Task<HttpResponseMessage>> Answers { get; set; } = _ => Task.FromResult(Ok());

    public IReadOnlyList<Asked> All => [.. _asked];

    public static HttpResponseMessage Ok(string json = """{"id":"1","channel_id":"2","author":{"id":"3"}}""") => Answer(200, json);

    public static HttpResponseMessage Answer(int status, string body, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    public static HttpResponseMessage Limited(double seconds, string scope = "user", bool global = false) => Answer(
        429,
        FormattableString.Invariant($$"""{"message":"slow down","retry_after":{{seconds}},"global":{{(global ? "true" : "false")}}}"""),
        ("X-RateLimit-Scope", scope));

    public static (string Name, string Value)[] Bucket(string name, int limit, int remaining, string resetAfter) =>
    [
        ("X-RateLimit-Bucket", name), ("X-RateLimit-Limit", $"{limit}"), ("X-RateLimit-Remaining", $"{remaining}"),
        ("X-RateLimit-Reset-After", resetAfter),
    ];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var asked = new Asked(
            Interlocked.Increment(ref _numbers),
            request.Method.Method,
            request.RequestUri!.PathAndQuery,
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken),
            request.Headers.Authorization?.ToString(),
            request.Headers.TryGetValues("User-Agent", out var agents) ? string.Join(' ', agents) : "");
        _asked.Enqueue(asked);
        return await Answers(asked).WaitAsync(cancellationToken);
    }

    internal sealed record Asked(int Number, string Method, string Path, string Body, string? Authorization, string UserAgent);
}
