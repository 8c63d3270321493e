using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SahelBot.Testing.Telegram.Updates;

namespace SahelBot.Testing.Telegram.Methods;

/// <summary>Telegram takes only https on four ports; for tests the fake takes any address, http as well.</summary>
internal static partial class WebhookMethods
{
    private const int Patience = 60_000; // milliseconds

    public static JsonNode Set(MethodCall call)
    {
        var address = call.Text("url");
        if (address.Length == 0)
        {
            return Delete(call);
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            throw new ApiException(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
        }

        var secret = call.Parameters["secret_token"]?.ToString();
        if (secret is not null && !Secret().IsMatch(secret))
        {
            throw new ApiException(400, "Bad Request: secret token contains unallowed characters");
        }

        var connections = call.Number("max_connections") ?? 40;
        Forget(call);
        Allow(call);
        call.World.Updates.Webhook = new WebhookSettings
        {
            Url = url,
            Secret = secret,
            MaxConnections = connections is > 0 and <= 100 ? (int)connections : 40,
            IpAddress = call.Parameters["ip_address"]?.ToString(),
            HasCertificate = call.Parameters.ContainsKey("certificate"),
        };
        call.World.Changed.Raise();
        return true;
    }

    public static JsonNode Delete(MethodCall call)
    {
        Forget(call);
        call.World.Updates.Webhook = null;
        call.World.Changed.Raise();
        return true;
    }

    public static JsonNode Info(MethodCall call)
    {
        var updates = call.World.Updates;
        var info = new JsonObject
        {
            ["url"] = updates.Webhook?.Url.AbsoluteUri ?? "",
            ["has_custom_certificate"] = updates.Webhook?.HasCertificate ?? false,
            ["pending_update_count"] = updates.Pending.Count,
        };
        if (updates.Webhook is { } webhook)
        {
            info["max_connections"] = webhook.MaxConnections;
            info["ip_address"] = webhook.IpAddress ?? "127.0.0.1";
            if (webhook.LastErrorAt is { } at)
            {
                info["last_error_date"] = at.ToUnixTimeSeconds();
                info["last_error_message"] = webhook.LastError;
            }
        }

        if (updates.Allowed.Count > 0)
        {
            info["allowed_updates"] = new JsonArray([.. updates.Allowed.Select(a => JsonValue.Create(a))]);
        }

        return info;
    }

    /// <summary>Remembered until the next call that names some; does not touch what waits already.</summary>
    public static void Allow(MethodCall call)
    {
        if (call.Array("allowed_updates") is { } allowed)
        {
            call.World.Updates.Allowed = [.. allowed.Select(a => a!.ToString())]; // strings, says the contract
        }
    }

    private static void Forget(MethodCall call)
    {
        if (call.Flag("drop_pending_updates"))
        {
            call.World.Updates.Drop();
        }
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Secret();
}
