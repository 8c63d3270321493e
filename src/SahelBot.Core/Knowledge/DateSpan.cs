namespace SahelBot.Core.Knowledge;

/// <summary>A date or a span of dates, both ends included. Written <c>2024-08-04</c> or <c>2024-07-25/2024-07-27</c>.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends; the same as <paramref name="From"/> for a single date, never before it.</param>
public readonly record struct DateSpan(PartialDate From, PartialDate To)
{
    public DateOnly Start => From.First;

    public DateOnly End => To.Last;

    /// <summary>True for exactly one known day.</summary>
    public bool IsDay => Start == End;

    public static DateSpan Of(PartialDate date) => new(date, date);

    /// <summary>Reads one date or two with a slash between; false when a date is wrong or the end lies before the start.</summary>
    public static bool TryParse(string? text, out DateSpan span)
    {
        span = default;
        var parts = text?.Split('/') ?? [];
        if (parts.Length is 0 or > 2
            || !PartialDate.TryParse(parts[0], out var from)
            || !PartialDate.TryParse(parts[^1], out var to)
            || to.Last < from.First)
        {
            return false;
        }

        span = new DateSpan(from, to);
        return true;
    }

    /// <summary>True when the two share at least one day.</summary>
    public bool Overlaps(DateSpan other) => Start <= other.End && other.Start <= End;

    /// <summary>True when every day of <paramref name="other"/> lies within this span.</summary>
    public bool Covers(DateSpan other) => Start <= other.Start && other.End <= End;

    public override string ToString() => From == To ? From.ToString() : $"{From}/{To}";
}
