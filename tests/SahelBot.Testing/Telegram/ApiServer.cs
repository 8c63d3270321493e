using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SahelBot.Testing.Servers;
using SahelBot.Testing.Telegram.Calls;
using SahelBot.Testing.Telegram.Contract;
using SahelBot.Testing.Telegram.Faults;
using SahelBot.Testing.Telegram.Methods;

namespace SahelBot.Testing.Telegram;

/// <summary>HTTP in, HTTP out: paths, tokens, faults and the envelope around each answer.</summary>
internal sealed class ApiServer(World world, BotApi api) : IAsyncDisposable
{
    private const long MostBytes = 60L * 1024 * 1024;

    private LoopbackServer? _server;

    public Task<int> StartAsync(int port, CancellationToken cancellationToken)
    {
        _server = new LoopbackServer(MostBytes, AnswerAsync);
        return _server.StartAsync(port, null, null, cancellationToken);
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task AnswerAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Request.Path.StartsWithSegments("/file", StringComparison.Ordinal, out var file))
        {
            await GiveFileAsync(context, file.Value ?? "", cancellationToken);
            return;
        }

        var (token, name) = Split(context.Request.Path.Value ?? "");
        if (token != world.Options.Token)
        {
            await WriteAsync(context, token is null ? Error(404, "Not Found") : Error(401, "Unauthorized"), cancellationToken);
            return;
        }

        if (BotApi.Find(name) is not { } method)
        {
            await WriteAsync(context, Error(404, "Not Found: method not found"), cancellationToken);
            return;
        }

        await CallAsync(context, method, cancellationToken);
    }

    /// <summary>A file whose path <c>getFile</c> told. Faults of "file" hold for it.</summary>
    private async Task GiveFileAsync(HttpContext context, string path, CancellationToken cancellationToken)
    {
        var parts = path.TrimStart('/').Split('/', 2);
        if (parts[0] != "bot" + world.Options.Token)
        {
            await WriteAsync(context, Error(401, "Unauthorized"), cancellationToken);
            return;
        }

        byte[]? content;
        lock (world.Gate)
        {
            content = parts.Length > 1 && FileMethods.Find(world, parts[1]) is { } document ? [.. document.Content] : null;
        }

        var fault = world.Faults.Hit("file", null);
        if (content is null || (fault is not null && Instead(fault) is not null))
        {
            await WriteAsync(context, fault is null ? Error(404, "Not Found") : Instead(fault) ?? Error(404, "Not Found"), cancellationToken);
        }
        else if (fault?.Kind is FaultKind.LostRequest or FaultKind.LostAnswer)
        {
            context.Abort();
        }
        else
        {
            context.Response.ContentType = "application/octet-stream";
            await context.Response.Body.WriteAsync(content, cancellationToken);
        }
    }

    private async Task CallAsync(HttpContext context, ContractType method, CancellationToken cancellationToken)
    {
        RawRequest request;
        try
        {
            request = await RawRequest.ReadAsync(context.Request, cancellationToken);
        }
        catch (ApiException e)
        {
            await WriteAsync(context, Error(e.Code, e.Message), cancellationToken);
            return;
        }

        var call = world.Calls.Begin(method.Name, ToLog(request));
        var fault = world.Faults.Hit(method.Name, ChatOf(request));
        call = call with { Fault = fault?.Kind };
        try
        {
            if (fault is not null && Instead(fault) is { } answer)
            {
                call = call with { Status = answer.Status, Description = answer.Description };
                await WriteAsync(context, answer, cancellationToken);
            }
            else if (fault?.Kind == FaultKind.LostRequest)
            {
                context.Abort();
            }
            else
            {
                call = await CarryOutAsync(context, method, request, call, fault, cancellationToken);
            }
        }
        finally
        {
            world.Calls.End(call);
            world.Changed.Raise();
        }
    }

    private async Task<ApiCall> CarryOutAsync(
        HttpContext context,
        ContractType method,
        RawRequest request,
        ApiCall call,
        FaultRule? fault,
        CancellationToken cancellationToken)
    {
        Answer answer;
        try
        {
            var result = await api.CallAsync(method, request, cancellationToken);
            answer = new Answer(200, new JsonObject { ["ok"] = true, ["result"] = result }.ToJsonString());
        }
        catch (ApiException e)
        {
            answer = Error(e.Code, e.Message, e.Parameters);
        }

        call = call with { CarriedOut = answer.Status == 200, Description = answer.Description };
        if (fault?.Kind == FaultKind.LostAnswer)
        {
            context.Abort();
            return call;
        }

        if (fault?.Kind == FaultKind.SlowAnswer)
        {
            await Task.Delay(fault.Delay, world.Clock, cancellationToken);
        }

        await WriteAsync(context, answer, cancellationToken);
        return call with { Status = answer.Status };
    }

    private static (string? Token, string Method) Split(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts is [var bot, var method] && bot.StartsWith("bot", StringComparison.Ordinal)
            ? (Uri.UnescapeDataString(bot["bot".Length..]), method)
            : (null, "");
    }

    private static Answer? Instead(FaultRule fault) => fault.Kind switch
    {
        FaultKind.TooManyRequests => ToAnswer(ApiException.TooManyRequests((int)Math.Ceiling(fault.RetryAfter.TotalSeconds))),
        FaultKind.BadGateway => new Answer(
            502, "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>")
        {
            Type = "text/html",
            Description = "Bad Gateway",
        },
        FaultKind.InternalError => Error(500, "Internal Server Error"),
        FaultKind.Unauthorized => Error(401, "Unauthorized"),
        FaultKind.Conflict => Error(
            409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"),
        _ => null,
    };

    private static Answer ToAnswer(ApiException e) => Error(e.Code, e.Message, e.Parameters);

    private static Answer Error(int code, string description, JsonObject? parameters = null)
    {
        var body = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = description };
        if (parameters is not null)
        {
            body["parameters"] = parameters;
        }

        return new Answer(code, body.ToJsonString())
        {
            Description = description,
            RetryAfter = parameters?["retry_after"]?.ToString(),
        };
    }

    private static async Task WriteAsync(HttpContext context, Answer answer, CancellationToken cancellationToken)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.Type;
        if (answer.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds;
        }

        await context.Response.WriteAsync(answer.Body, cancellationToken);
    }

    private static JsonObject ToLog(RawRequest request)
    {
        var log = new JsonObject();
        foreach (var (name, value) in request.Values)
        {
            log[name] = value.DeepClone();
        }

        foreach (var file in request.Files.Values)
        {
            log[file.Field] = string.Create(CultureInfo.InvariantCulture, $"{file.FileName} ({file.Content.Length} bytes)");
        }

        return log;
    }

    private static long? ChatOf(RawRequest request) =>
        long.TryParse(request.Values.GetValueOrDefault("chat_id")?.ToString(), CultureInfo.InvariantCulture, out var id) ? id : null;

    private sealed record Answer(int Status, string Body)
    {
        public string Type { get; init; } = "application/json";

        public string? Description { get; init; }

        public string? RetryAfter { get; init; }
    }
}
