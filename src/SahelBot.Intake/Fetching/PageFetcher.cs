using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using SahelBot.Core.Drafts;

namespace SahelBot.Intake.Fetching;

/// <summary>
/// Fetches one page, and nothing that it refers to. Each host is looked up once, every address of the answer must be public, and
/// the connection goes to an address that was checked, so that a name which changes its mind gains nothing. Safe to use from many
/// threads at once.
/// </summary>
internal sealed class PageFetcher(IntakeSettings settings, INameResolver names, TimeProvider time, TestDoor? door = null)
{
    /// <summary>Room for headers and for what encryption and chunks add.</summary>
    private const int OverheadBytes = 256 * 1024;

    private const int MostHeaderKilobytes = 32;
    private const string UserAgent = "SahelBot/1.0 (one page, at the wish of a moderator)";

    private static readonly string[] _html = ["text/html", "application/xhtml+xml"];
    private static readonly string[] _text = ["text/plain", "text/markdown", "text/x-markdown"];

    /// <exception cref="FetchRefusedException">It could not be fetched, or may not be.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<FetchedPage> FetchAsync(string address, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(settings.Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await FollowAsync(WebAddress.Read(address), both.Token);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && e is not FetchRefusedException)
        {
            if (Explain(e, timeout.IsCancellationRequested) is { } refused)
            {
                throw refused;
            }

            throw;
        }
    }

    /// <returns>Null for what is a mistake of ours.</returns>
    private static FetchRefusedException? Explain(Exception failure, bool isLate)
    {
        for (var at = failure; at is not null; at = at.InnerException)
        {
            if (at is FetchRefusedException refused)
            {
                return refused;
            }
        }

        return failure switch
        {
            _ when isLate => new FetchRefusedException(DraftRefusal.TooSlow, ""),
            HttpRequestException { InnerException: AuthenticationException } =>
                new FetchRefusedException(DraftRefusal.Unreachable, "its certificate is not trusted"),
            HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } =>
                new FetchRefusedException(DraftRefusal.TooLarge, "its headers are too long"),
            SocketException => new FetchRefusedException(DraftRefusal.Unreachable, "there is no such host"),
            HttpRequestException or IOException or InvalidDataException or OperationCanceledException =>
                new FetchRefusedException(DraftRefusal.Unreachable, ""),
            _ => null,
        };
    }

    private async Task<FetchedPage> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            var addresses = await ResolveAsync(address, cancellationToken);
            using var handler = Handler(address, addresses);
            using var client = new HttpMessageInvoker(handler, disposeHandler: false);
            using var request = Request(address);
            using var response = await client.SendAsync(request, cancellationToken);
            if (Location(response) is not { } location)
            {
                return await ReadAsync(address, response, cancellationToken);
            }

            if (redirects == settings.MostRedirects)
            {
                throw new FetchRefusedException(DraftRefusal.TooManyRedirects, "");
            }

            address = WebAddress.Redirected(address, location);
        }
    }

    /// <returns>Addresses that were all checked; at least one.</returns>
    private async Task<IReadOnlyList<IPAddress>> ResolveAsync(Uri address, CancellationToken cancellationToken)
    {
        var host = WebAddress.HostOf(address);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await names.ResolveAsync(host, cancellationToken);
        if (addresses.Count == 0)
        {
            throw new FetchRefusedException(DraftRefusal.Unreachable, "there is no such host");
        }

        return addresses.All(a => PublicAddress.IsPublic(a) || (host == door?.Host && IPAddress.IsLoopback(a)))
            ? addresses
            : throw new FetchRefusedException(DraftRefusal.PrivateAddress, "");
    }

    /// <summary>A handler for one request: no connection is used again, so each has its own check and its own limit.</summary>
    private SocketsHttpHandler Handler(Uri address, IReadOnlyList<IPAddress> addresses) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.All,
        MaxResponseHeadersLength = MostHeaderKilobytes,
        MaxResponseDrainSize = 0,
        PreAuthenticate = false,
        ActivityHeadersPropagator = null,
        ConnectCallback = (_, token) => ConnectAsync(addresses, PortOf(address), token),
    };

    private int PortOf(Uri address) => WebAddress.HostOf(address) == door?.Host ? door.Port : address.Port;

    [SuppressMessage("Reliability", "CA2000", Justification = "Whoever gets the stream disposes it, and with it the socket.")]
    private async ValueTask<Stream> ConnectAsync(IReadOnlyList<IPAddress> addresses, int port, CancellationToken cancellationToken)
    {
        for (var i = 0; ; i++)
        {
            var socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(addresses[i], port), cancellationToken);
                return new MeteredStream(new NetworkStream(socket, ownsSocket: true), settings.MostBytes + OverheadBytes);
            }
            catch (SocketException) when (i + 1 < addresses.Count)
            {
                socket.Dispose(); // the next address
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }

    private static HttpRequestMessage Request(Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, text/markdown;q=0.9, text/plain;q=0.8");
        return request;
    }

    /// <returns>Null when the answer sends nowhere.</returns>
    private static string? Location(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
            && response.Headers.NonValidated.TryGetValues("Location", out var values)
            ? values.ToString()
            : null;

    private async Task<FetchedPage> ReadAsync(Uri address, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw new FetchRefusedException(DraftRefusal.Unreachable, $"the server answered {(int)response.StatusCode}");
        }

        var (mediaType, charset) = ContentType(response);
        var isHtml = _html.Contains(mediaType, StringComparer.Ordinal);
        if (!isHtml && !_text.Contains(mediaType, StringComparer.Ordinal))
        {
            throw new FetchRefusedException(DraftRefusal.NotText, "");
        }

        var bytes = await BytesAsync(response, cancellationToken);
        return new FetchedPage(address, isHtml, Charsets.Decode(bytes, charset, isHtml));
    }

    private static (string MediaType, string? Charset) ContentType(HttpResponseMessage response) =>
        response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var values)
            && MediaTypeHeaderValue.TryParse(values.ToString(), out var type)
            ? (type.MediaType?.ToLowerInvariant() ?? "", type.CharSet)
            : ("", null);

    private async Task<byte[]> BytesAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > settings.MostBytes)
        {
            throw new FetchRefusedException(DraftRefusal.TooLarge, "");
        }

        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await LimitedReading.BytesAsync(body, settings.MostBytes, cancellationToken);
    }
}
