using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using SahelBot.Testing.Discord.Calls;
using SahelBot.Testing.Discord.Contract;
using SahelBot.Testing.Discord.Faults;
using SahelBot.Testing.Discord.Gateway;
using SahelBot.Testing.Servers;

namespace SahelBot.Testing.Discord.Rest;

/// <summary>HTTP in, HTTP out: who may enter, faults, limits, and the shape of errors. Web sockets go on to the gateway.</summary>
internal sealed partial class RestServer(World world, GatewayServer gateway) : IAsyncDisposable
{
    private const string Base = "/api/v10";
    private const long MostBytes = 200L * 1024 * 1024;

    private LoopbackServer? _server;

    public Task<int> StartAsync(int port, CancellationToken cancellationToken)
    {
        _server = new LoopbackServer(MostBytes, HandleAsync);
        return _server.StartAsync(
            port,
            services => services.Configure<FormOptions>(o => o.MultipartBodyLengthLimit = MostBytes),
            app => app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero }),
            cancellationToken);
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task HandleAsync(HttpContext context, CancellationToken cancellationToken)
    {
        try
        {
            if (context.Request.Path.StartsWithSegments("/gateway", StringComparison.Ordinal))
            {
                await gateway.AcceptAsync(context, cancellationToken);
            }
            else if (context.Request.Path.StartsWithSegments("/ephemeral-attachments", StringComparison.Ordinal))
            {
                await GiveFileAsync(context, cancellationToken);
            }
            else
            {
                await AnswerAsync(context, cancellationToken);
            }
        }
        catch (IOException)
        {
            context.Abort(); // the bot hung up
        }
    }

    /// <summary>As the hosts for files do: whoever has the signed address gets the file, nobody else. Faults of "file" hold for it.</summary>
    private async Task GiveFileAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var signed = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var authorization = context.Request.Headers.Authorization.ToString();
        var call = world.Calls.Begin("file", authorization.Length > 0 ? "with a token" : "", null, []);
        var fault = world.Faults.Hit("file", "");
        try
        {
            byte[]? content;
            lock (world.Gate)
            {
                content = world.Files.GetValueOrDefault(signed);
            }

            if (fault?.Kind is FaultKind.LostRequest or FaultKind.LostAnswer)
            {
                context.Abort();
            }
            else if (fault is not null || content is null)
            {
                context.Response.StatusCode = fault is null ? 404 : 503;
                await context.Response.WriteAsync("This content is no longer available.", cancellationToken);
            }
            else
            {
                await context.Response.Body.WriteAsync(content, cancellationToken);
            }
        }
        finally
        {
            world.Calls.End(call);
        }
    }

    private async Task AnswerAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var path = context.Request.Path.Value ?? "";
        var below = path.StartsWith(Base + "/", StringComparison.Ordinal) ? path[Base.Length..] : path;
        RestRoute? route = null;
        JsonNode? body = null;
        IReadOnlyList<UploadedFile> files = [];
        IReadOnlyDictionary<string, string> values = new Dictionary<string, string>(StringComparer.Ordinal);
        RestError? refusal = null;
        try
        {
            (route, values) = RestRoutes.Find(context.Request.Method, below.Length < path.Length ? below : "");
            (body, files) = await RestReader.ReadAsync(context.Request, cancellationToken);
        }
        catch (RestError e)
        {
            refusal = e;
        }

        var name = route?.Name ?? context.Request.Method + " " + below;
        var call = world.Calls.Begin(name, below + context.Request.QueryString.Value, body, [.. files.Select(f => f.Name)]);
        var fault = world.Faults.Hit(name, below);
        call = call with { Fault = fault?.Kind };
        try
        {
            if (fault?.Kind == FaultKind.LostRequest)
            {
                context.Abort();
                return;
            }

            if (fault?.Kind == FaultKind.SlowRequest)
            {
                await Task.Delay(fault.Delay, world.Clock, cancellationToken);
            }

            var answer = (fault is null ? null : Instead(fault))
                ?? CarryOut(context.Request, route, values, body, files, refusal);
            call = call with
            {
                CarriedOut = answer.Status < 300,
                Answer = answer.Body,
                ErrorCode = answer.ErrorCode,
            };
            call = await DeliverAsync(context, answer, fault, call, cancellationToken);
        }
        finally
        {
            world.Calls.End(call);
            world.Changed.Raise();
        }
    }

    private RestAnswer CarryOut(
        HttpRequest request,
        RestRoute? route,
        IReadOnlyDictionary<string, string> values,
        JsonNode? body,
        IReadOnlyList<UploadedFile> files,
        RestError? refusal)
    {
        lock (world.Gate)
        {
            if (world.Limiter.Ban is { } ban)
            {
                return RestAnswers.Banned(ban);
            }

            IReadOnlyDictionary<string, string> headers = new Dictionary<string, string>(StringComparer.Ordinal);
            RestAnswer answer;
            try
            {
                CheckDoor(request, route);
                if (route is null)
                {
                    throw refusal!; // there is no route because it was refused
                }

                var limit = world.Limiter.Take(route.Bucket, RestRoute.Major(values), route.IsByInteraction);
                headers = limit.Headers;
                answer = limit.RetryAfter is { } wait
                    ? RestAnswers.Limited(wait, limit.IsGlobal ? "global" : "user")
                    : Handle(new RestCall(world, route, values, ReadQuery(request), body, files), refusal);
            }
            catch (RestError e)
            {
                answer = RestAnswer.Json(e.ToJson(), e.Status) with { ErrorCode = e.Code };
            }

            Count(answer);
            return answer with { Headers = new Dictionary<string, string>(headers.Concat(answer.Headers), StringComparer.Ordinal) };
        }
    }

    private RestAnswer Handle(RestCall call, RestError? refusal)
    {
        if (refusal is not null)
        {
            throw refusal;
        }

        if (OpenApiContract.Default.Check(call.Route.Name, call.Body) is { Count: > 0 } problems)
        {
            throw RestError.Invalid(problems);
        }

        if (call.Files.Any(f => f.Content.Length > world.Options.AttachmentSizeLimit))
        {
            throw RestError.TooLarge;
        }

        return call.Route.Handle(call);
    }

    private void CheckDoor(HttpRequest request, RestRoute? route)
    {
        if (!UserAgent().IsMatch(request.Headers.UserAgent.ToString()))
        {
            throw RestError.BadUserAgent;
        }

        var isRight = world.IsTokenValid && request.Headers.Authorization.ToString() == "Bot " + world.Options.Token;
        if (!isRight && route is { IsByInteraction: false } && route.Template != "/gateway")
        {
            throw RestError.Unauthorized;
        }
    }

    private void Count(RestAnswer answer)
    {
        if (answer is { Status: 401 or 403 or 429, Counts: true })
        {
            world.Limiter.CountInvalid();
        }
    }

    private RestAnswer? Instead(FaultRule fault)
    {
        var answer = RestAnswers.For(fault);
        if (answer is not null)
        {
            lock (world.Gate)
            {
                Count(answer);
            }
        }

        return answer;
    }

    private async Task<ApiCall> DeliverAsync(
        HttpContext context, RestAnswer answer, FaultRule? fault, ApiCall call, CancellationToken cancellationToken)
    {
        if (fault?.Kind == FaultKind.LostAnswer)
        {
            context.Abort();
            return call;
        }

        if (fault?.Kind == FaultKind.SlowAnswer)
        {
            await Task.Delay(fault.Delay, world.Clock, cancellationToken);
        }

        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (answer.Body is not null)
        {
            context.Response.ContentType = answer.Type;
            await context.Response.WriteAsync(answer.Body, cancellationToken);
        }

        return call with { Status = answer.Status };
    }

    private static Dictionary<string, string> ReadQuery(HttpRequest request) =>
        request.Query.ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal);

    [GeneratedRegex(@"^DiscordBot \([^,()]+, [^()]+\)", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex UserAgent();
}
