using Indicators.Catalogue;
using Indicators.Periods;

namespace Indicators.Api.Features.Regions;

public sealed record RegionRow
{
    /// <param name="month">The month whose name and parent it has; those it had last, when it is none of its life.</param>
    public RegionRow(RegionTree tree, Region region, int month = int.MaxValue)
    {
        (Code, Name, Level, Successors, Revision) =
            (region.Code, region.NameIn(month), region.Level, region.Successors, region.Revision);
        Parent = tree.Parent(region, month)?.Code;
        (IncludedIn, Statistical) = (region.IncludedIn is { } county ? tree[county].Code : null, region.Statistical);
        From = Month(region.From);
        To = Month(region.To);
    }

    /// <summary>By GB/T 2260: 6 digits, 9 for a township; a development zone's contains a letter.</summary>
    public string Code { get; }

    public string Name { get; }

    public RegionLevel Level { get; }

    /// <summary>The code of the region around it; null for the nation.</summary>
    public string? Parent { get; }

    /// <summary>Its first month, such as 2015-08; null when it has always been.</summary>
    public string? From { get; }

    /// <summary>Its last month; null while it lasts.</summary>
    public string? To { get; }

    /// <summary>The codes of those that took its place.</summary>
    public IReadOnlyList<string> Successors { get; }

    /// <summary>Of a zone: the code of the county in whose figures it is counted.</summary>
    public string? IncludedIn { get; }

    /// <summary>Whether it is of statistics only: a peer, and in totals, only where that is asked for.</summary>
    public bool Statistical { get; }

    /// <summary>The revision that wrote it; 0 when it was shipped.</summary>
    public long Revision { get; }

    private static string? Month(int? month) => month is { } number ? new Period(number, 1).ToString() : null;
}
