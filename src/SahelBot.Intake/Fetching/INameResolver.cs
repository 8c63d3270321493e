using System.Net;

namespace SahelBot.Intake.Fetching;

/// <summary>Turns a host name into addresses. Asked once per host of a fetch; what it said is what is connected to.</summary>
internal interface INameResolver
{
    /// <returns>Every address of the name. May be empty.</returns>
    /// <exception cref="System.Net.Sockets.SocketException">There is no such name, or nobody who knows could be asked.</exception>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken);
}
