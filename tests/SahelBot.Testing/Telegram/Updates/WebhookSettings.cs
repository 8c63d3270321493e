namespace SahelBot.Testing.Telegram.Updates;

internal sealed class WebhookSettings
{
    public required Uri Url { get; init; }

    public string? Secret { get; init; }

    public int MaxConnections { get; init; } = 40;

    public string? IpAddress { get; init; }

    public bool HasCertificate { get; init; }

    public DateTimeOffset? LastErrorAt { get; set; }

    public string? LastError { get; set; }
}
