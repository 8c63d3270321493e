using SahelBot.Core.Platforms;

namespace SahelBot.Discord.Rest;

/// <summary>Fetches files that people attached, from Discord's hosts for files. No token goes there, and no redirect is followed.</summary>
/// <param name="http">Follows no redirects.</param>
internal sealed class FileHosts(DiscordOptions options, HttpClient http, TimeProvider clock)
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(20);

    private static readonly string[] _hosts = ["cdn.discordapp.com", "media.discordapp.net"];

    /// <inheritdoc cref="IDiscordRest.OpenFileAsync"/>
    public async Task<Stream> OpenAsync(string? address, int most, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var file) || !IsOurs(file))
        {
            throw new IOException("The address of the file is not one of Discord's.");
        }

        using var late = new CancellationTokenSource(_timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        using var content = new CappedStream(most);
        try
        {
            using var answer = await http.GetAsync(file, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentLength > most)
            {
                throw new IOException($"Discord does not give the file, or it is too large: status {(int)answer.StatusCode}.");
            }

            await answer.Content.CopyToAsync(content, either.Token);
            return new MemoryStream(content.ToArray(), writable: false);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw e as IOException ?? new IOException("The file could not be fetched from Discord.", e);
        }
    }

    /// <summary>Another server in Discord's place gives the files too.</summary>
    private bool IsOurs(Uri file) =>
        (file.Scheme == Uri.UriSchemeHttps && file.IsDefaultPort && _hosts.Contains(file.Host, StringComparer.OrdinalIgnoreCase))
        || (file.Scheme == options.ApiBase.Scheme && file.Authority == options.ApiBase.Authority);
}
