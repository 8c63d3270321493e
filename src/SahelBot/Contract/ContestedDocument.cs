namespace SahelBot.Contract;

/// <param name="Id">Id of the contested point.</param>
/// <param name="Note">One neutral line.</param>
public sealed record ContestedDocument(string Id, string Note);
