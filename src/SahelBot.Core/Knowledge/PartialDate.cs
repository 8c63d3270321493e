using System.Globalization;

namespace SahelBot.Core.Knowledge;

/// <summary>A date known to the year, the month or the day; never more precise than what was read.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12, or null when only the year is known.</param>
/// <param name="Day">1 to the month's length, or null when only year and month are known.</param>
public readonly record struct PartialDate(int Year, int? Month, int? Day) : IComparable<PartialDate>
{
    /// <summary>The first day that the date may mean.</summary>
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day that the date may mean.</summary>
    public DateOnly Last => (Month, Day) switch
    {
        (null, _) => new DateOnly(Year, 12, 31),
        ({ } month, null) => new DateOnly(Year, month, DateTime.DaysInMonth(Year, month)),
        ({ } month, { } day) => new DateOnly(Year, month, day),
    };

    public static PartialDate From(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Reads <c>2024</c>, <c>2024-08</c> or <c>2024-08-04</c>; false for anything else and for days that do not exist.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        var parts = text?.Split('-') ?? [];
        if (parts is not [{ Length: 4 }] and not [{ Length: 4 }, { Length: 2 }] and not [{ Length: 4 }, { Length: 2 }, { Length: 2 }])
        {
            return false;
        }

        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return false;
            }
        }

        var month = numbers.Length > 1 ? numbers[1] : (int?)null;
        var day = numbers.Length > 2 ? numbers[2] : (int?)null;
        if (numbers[0] < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(numbers[0], month ?? 1))
        {
            return false;
        }

        date = new PartialDate(numbers[0], month, day);
        return true;
    }

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>By first possible day; of two with the same first day the more precise one comes later.</summary>
    public int CompareTo(PartialDate other)
    {
        var byDay = First.CompareTo(other.First);
        return byDay != 0 ? byDay : other.Last.CompareTo(Last);
    }

    public override string ToString() => (Month, Day) switch
    {
        (null, _) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}"),
        ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}"),
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}-{day:D2}"),
    };
}
