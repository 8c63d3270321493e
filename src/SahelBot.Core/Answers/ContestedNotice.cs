namespace SahelBot.Core.Answers;

/// <summary>Says that sources disagree on something that the answer touches.</summary>
/// <param name="Id">Id of the contested point.</param>
/// <param name="Note">One neutral line for readers.</param>
public sealed record ContestedNotice(string Id, string Note);
