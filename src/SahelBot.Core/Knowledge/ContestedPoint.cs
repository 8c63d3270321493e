namespace SahelBot.Core.Knowledge;

/// <summary>A point on which sources or parties disagree.</summary>
/// <param name="Id">Unique within a snapshot.</param>
/// <param name="Question">The question at issue.</param>
/// <param name="Note">One neutral line that says that and how sources differ.</param>
/// <param name="Positions">Two or more, in the order of the file.</param>
public sealed record ContestedPoint(string Id, string Question, string Note, IReadOnlyList<Position> Positions);
