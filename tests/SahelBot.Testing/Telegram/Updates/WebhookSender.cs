using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SahelBot.Testing.Telegram.Methods;

namespace SahelBot.Testing.Telegram.Updates;

/// <summary>
/// Posts updates to the webhook: those of one chat one after another, several chats at once up to max_connections. What
/// is not answered with 2xx comes again, and the chat's later ones wait for it. A method in the answer's body is called.
/// </summary>
internal sealed class WebhookSender : IDisposable
{
    private readonly World _world;
    private readonly BotApi _api;
    private readonly HttpClient _client;
    private readonly List<Task> _deliveries = [];

    public WebhookSender(World world, BotApi api)
    {
        _world = world;
        _api = api;
#pragma warning disable CA2000 // the client owns it
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };
#pragma warning restore CA2000
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var changed = _world.Changed.Next;
            TimeSpan? wait;
            lock (_world.Gate)
            {
                wait = StartDue(cancellationToken);
            }

            try
            {
                await (wait is { } time
                    ? Task.WhenAny(changed, Task.Delay(time, _world.Clock, cancellationToken))
                    : changed.WaitAsync(cancellationToken));
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                break;
            }
        }

        Task[] last;
        lock (_world.Gate)
        {
            last = [.. _deliveries];
        }

        await Task.WhenAll(last);
    }

    public void Dispose() => _client.Dispose();

    /// <returns>How long until the next retry is due; null when only a change can bring something.</returns>
    private TimeSpan? StartDue(CancellationToken cancellationToken)
    {
        if (_world.Updates.Webhook is not { } webhook)
        {
            return null;
        }

        _world.Updates.DropExpired();
        var now = _world.Clock.GetUtcNow();
        var free = webhook.MaxConnections - _world.Updates.Pending.Count(u => u.IsInFlight);
        var heads = _world.Updates.Pending.GroupBy(u => u.Key).Select(g => g.First()).Where(u => !u.IsInFlight).ToList();
        foreach (var update in heads.Where(u => u.NotBefore <= now).Take(Math.Max(0, free)))
        {
            update.IsInFlight = true;
            _deliveries.RemoveAll(d => d.IsCompleted);
            _deliveries.Add(DeliverAsync(webhook, update, cancellationToken));
        }

        var later = heads.Where(u => !u.IsInFlight && u.NotBefore > now).Select(u => u.NotBefore - now).ToList();
        return later.Count > 0 ? later.Min() : null;
    }

    private async Task DeliverAsync(WebhookSettings webhook, PendingUpdate update, CancellationToken cancellationToken)
    {
        await Task.Yield(); // not under the gate
        var error = await PostAsync(webhook, update, cancellationToken);
        lock (_world.Gate)
        {
            update.IsInFlight = false;
            if (error is null)
            {
                _world.Updates.Confirm(update);
            }
            else
            {
                var now = _world.Clock.GetUtcNow();
                var delay = _world.Options.WebhookRetryDelay * Math.Pow(2, Math.Min(10, update.Attempts++));
                update.NotBefore = now + (delay < TimeSpan.FromMinutes(1) ? delay : TimeSpan.FromMinutes(1));
                webhook.LastError = error;
                webhook.LastErrorAt = now;
            }

            _world.Changed.Raise();
        }
    }

    /// <returns>What went wrong; null when it was taken.</returns>
    private async Task<string?> PostAsync(WebhookSettings webhook, PendingUpdate update, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(_world.Options.WebhookTimeout, _world.Clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url);
        request.Content = new StringContent(update.ToJson().ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        if (webhook.Secret is { } secret)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        try
        {
            using var response = await _client.SendAsync(request, both.Token);
            if (!response.IsSuccessStatusCode)
            {
                return FormattableString.Invariant($"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}");
            }

            await AnswerAsync(await response.Content.ReadAsStringAsync(both.Token), cancellationToken);
            return null;
        }
        catch (OperationCanceledException)
        {
            return "Connection timed out";
        }
        catch (HttpRequestException)
        {
            return "Connection refused";
        }
    }

    private async Task AnswerAsync(string body, CancellationToken cancellationToken)
    {
        try
        {
            if (body.StartsWith('{') && JsonNode.Parse(body) is JsonObject call && call["method"]?.ToString() is { } method)
            {
                call.Remove("method");
                await _api.CallAsync(method, call, cancellationToken);
            }
        }
        catch (JsonException)
        {
            // Telegram ignores what it does not understand there
        }
    }
}
