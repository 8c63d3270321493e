using SahelBot.Core.Answers;
using SahelBot.Core.Knowledge;

namespace SahelBot.Core.Timelines;

/// <param name="Event">What happened.</param>
/// <param name="Citations">What it rests on; numbered through the whole timeline, each passage with one number.</param>
public sealed record TimelineEntry(ReportedEvent Event, IReadOnlyList<Citation> Citations);
