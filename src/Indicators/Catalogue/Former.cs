namespace Indicators.Catalogue;

/// <summary>What held until a month, inclusive, before something else did.</summary>
/// <param name="Known">Whether the month is known; else only the year is.</param>
public readonly record struct Former<T>(T Value, int Until, bool Known = true);

/// <summary>A part of a region that moved to another while the region went on.</summary>
/// <param name="To">The code of the other, as it meant then.</param>
/// <param name="From">The first month in which it was there.</param>
/// <param name="Known">Whether the month is known; else only the year is, and it is dated to December.</param>
public readonly record struct MovedPart(string To, int From, bool Known = true);

internal static class Former
{
    public static T In<T>(IReadOnlyList<Former<T>> former, T now, int month)
    {
        foreach (var past in former)
        {
            if (month <= past.Until)
            {
                return past.Value;
            }
        }

        return now;
    }

    /// <summary>What held before a month, with what held in the month before it as the last.</summary>
    public static IReadOnlyList<Former<T>> Until<T>(IReadOnlyList<Former<T>> former, T before, T now, int month)
    {
        var kept = former.TakeWhile(past => past.Until < month - 1).ToList();
        return EqualityComparer<T>.Default.Equals(before, now) ? kept : [.. kept, new(before, month - 1)];
    }
}
