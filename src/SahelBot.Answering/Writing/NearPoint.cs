using SahelBot.Core.Knowledge;

namespace SahelBot.Answering.Writing;

/// <summary>A contested point to which a question belongs.</summary>
/// <param name="Point">The point.</param>
/// <param name="Bearing">How much of the question it accounts for: 0 to 1.</param>
/// <param name="Fit">The same and how much likelier than any question it is among those that people ask about the point; higher is likelier.</param>
internal sealed record NearPoint(ContestedPoint Point, double Bearing, double Fit);
