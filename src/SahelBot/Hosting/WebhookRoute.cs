using Microsoft.AspNetCore.Http;

namespace SahelBot.Hosting;

/// <summary>Where a platform delivers.</summary>
/// <param name="Path">Begins with a slash.</param>
/// <param name="ReceiveAsync">Takes a delivery and says which HTTP status it gets.</param>
public sealed record WebhookRoute(string Path, Func<HttpRequest, CancellationToken, Task<int>> ReceiveAsync);
