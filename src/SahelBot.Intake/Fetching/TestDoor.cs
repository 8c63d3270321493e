namespace SahelBot.Intake.Fetching;

/// <summary>
/// Lets a test reach its own server: for one host, loopback addresses pass and the connection goes to another port. Nothing outside
/// of this project's tests can make one, and no setting does.
/// </summary>
/// <param name="Host">For instance <c>news.example</c>.</param>
/// <param name="Port">Of the test's server.</param>
internal sealed record TestDoor(string Host, int Port);
