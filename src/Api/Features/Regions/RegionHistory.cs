using Indicators.Catalogue;
using Indicators.Periods;

namespace Indicators.Api.Features.Regions;

/// <summary>A region through its life, for who explains a series.</summary>
public sealed record RegionHistory
{
    public RegionHistory(RegionTree tree, Region region)
    {
        (Code, Level, Revision) = (region.Code, region.Level, region.Revision);
        (From, FromKnown, To, ToKnown) = (Month(region.From), Known(region.From, region.FromKnown), Month(region.To),
            Known(region.To, region.ToKnown));
        Names = [.. Spans(region, region.FormerNames, region.Name).Select(span => new RegionName(
            span.Value, Month(span.From), Known(span.From, span.FromKnown), Month(span.To), Known(span.To, span.ToKnown)))];
        Parents = region.Parent is not { } parent ? [] : [.. Spans(region, region.FormerParents, parent).Select(span => new RegionParent(
            tree[span.Value].Code, tree[span.Value].NameIn(span.To ?? int.MaxValue), Month(span.From), Known(span.From, span.FromKnown),
            Month(span.To), Known(span.To, span.ToKnown)))];
        Predecessors = [.. tree.Changes.Predecessors(region).OrderBy(before => before.Region.To).Select(before => Neighbour(
            before.Region, before.Region.To!.Value, before.Region.To.Value + 1, before.Region.ToKnown, before.Whole))];
        var successors = tree.Changes.Successors(region);
        Successors = [.. successors
            .Select(after => Neighbour(after, region.To!.Value + 1, region.To.Value + 1, region.ToKnown, successors.Count == 1))];
        Parts = [.. region.Parts.Select(part => new RegionPart(part.To, NameThen(tree, part), Month(part.From)!, part.Known))];
        BoundaryChanges = [.. tree.Changes.Moves(region).Select(month => Month(month)!)];
    }

    /// <summary>By GB/T 2260: 6 digits, 9 for a township; a development zone's contains a letter.</summary>
    public string Code { get; }

    public RegionLevel Level { get; }

    /// <summary>Its first month; null when it has always been, or since before 1982.</summary>
    public string? From { get; }

    /// <summary>Whether that month is known; else only the year is, and it is dated to December. Null where there is none.</summary>
    public bool? FromKnown { get; }

    /// <summary>Its last month; null while it lasts.</summary>
    public string? To { get; }

    /// <summary>The same of the last month, which is November where only the year is known.</summary>
    public bool? ToKnown { get; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<RegionName> Names { get; }

    /// <summary>The regions around it, the first one first.</summary>
    public IReadOnlyList<RegionParent> Parents { get; }

    /// <summary>Whose place it took, when it began or later.</summary>
    public IReadOnlyList<RegionNeighbour> Predecessors { get; }

    /// <summary>Who took its place; of a prefecture that states none, where its counties went.</summary>
    public IReadOnlyList<RegionNeighbour> Successors { get; }

    /// <summary>What moved from it to others while it went on.</summary>
    public IReadOnlyList<RegionPart> Parts { get; }

    /// <summary>
    /// The months from which a part of it, or of another, was elsewhere: figures that compare across one are flagged boundary-changed.
    /// </summary>
    public IReadOnlyList<string> BoundaryChanges { get; }

    /// <summary>The revision that wrote it; 0 when it was shipped.</summary>
    public long Revision { get; }

    private static RegionNeighbour Neighbour(Region region, int then, int month, bool known, bool whole) =>
        new(region.Code, region.NameIn(then), Month(month)!, known, whole);

    private static IEnumerable<(T Value, int? From, bool FromKnown, int? To, bool ToKnown)> Spans<T>(
        Region region, IReadOnlyList<Former<T>> former, T last)
    {
        var (from, known) = (region.From, region.FromKnown);
        foreach (var past in former)
        {
            yield return (past.Value, from, known, past.Until, past.Known);
            (from, known) = (past.Until + 1, past.Known);
        }

        yield return (last, from, known, region.To, region.ToKnown);
    }

    private static string? NameThen(RegionTree tree, MovedPart part) =>
        tree.OfCode(part.To).FirstOrDefault(other => other.ExistsIn(part.From))?.NameIn(part.From);

    private static string? Month(int? month) => month is { } number ? new Period(number, 1).ToString() : null;

    private static bool? Known(int? month, bool known) => month is null ? null : known;
}

/// <param name="From">The first month it was called so; null when always, or since before 1982.</param>
/// <param name="FromKnown">Whether that month is known; else only the year is.</param>
/// <param name="To">The last month; null while it is.</param>
/// <param name="ToKnown">Whether that month is known; else only the year is.</param>
public sealed record RegionName(string Name, string? From, bool? FromKnown, string? To, bool? ToKnown);

/// <param name="Code">The parent's code.</param>
/// <param name="Name">Its name at the end of that time.</param>
/// <param name="From">The first month it was around the region; null when always, or since before 1982.</param>
/// <param name="FromKnown">Whether that month is known; else only the year is.</param>
/// <param name="To">The last month; null while it is.</param>
/// <param name="ToKnown">Whether that month is known; else only the year is.</param>
public sealed record RegionParent(string Code, string Name, string? From, bool? FromKnown, string? To, bool? ToKnown);

/// <param name="Code">The other region's code.</param>
/// <param name="Name">Its name then.</param>
/// <param name="Month">The first month of the new state.</param>
/// <param name="MonthKnown">Whether the month is known; else only the year is, and it is dated to December.</param>
/// <param name="Whole">Whether all of the one went into the other, so that their figures compare.</param>
public sealed record RegionNeighbour(string Code, string Name, string Month, bool MonthKnown, bool Whole);

/// <param name="To">The code of the region that the part moved to.</param>
/// <param name="Name">Its name then.</param>
/// <param name="Month">The first month in which the part was there.</param>
/// <param name="MonthKnown">Whether the month is known; else only the year is, and it is dated to December.</param>
public sealed record RegionPart(string To, string? Name, string Month, bool MonthKnown);
