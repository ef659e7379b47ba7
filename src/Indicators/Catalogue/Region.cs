namespace Indicators.Catalogue;

/// <summary>
/// A place that reports, under its GB/T 2260 code. It keeps its level for life: raised to another, it is another region that took its
/// place. Its name and the region around it hold from a month on. Months are year × 12 + month − 1.
/// </summary>
public sealed record Region
{
    /// <summary>How many ids a level has: the regions of one level are one range of ids, and so one range of a storage key.</summary>
    public const int IdsPerLevel = 1 << 20;

    public required int Id { get; init; }

    /// <summary>6 digits, 9 for a township; a development zone's contains a letter.</summary>
    public required string Code { get; init; }

    /// <summary>Its name now, or its last.</summary>
    public required string Name { get; init; }

    /// <summary>Its English name now, or its last; none is shipped.</summary>
    public string? NameEn { get; init; }

    public required RegionLevel Level { get; init; }

    /// <summary>The id of the region around it, now or at its end; null for the nation.</summary>
    public int? Parent { get; init; }

    /// <summary>First month; null when it has always been.</summary>
    public int? From { get; init; }

    /// <summary>Last month, inclusive; null while it lasts.</summary>
    public int? To { get; init; }

    /// <summary>Whether the month it began in is known; else only the year is, and it is dated to December.</summary>
    public bool FromKnown { get; init; } = true;

    /// <summary>The same of its end, which is dated to November then.</summary>
    public bool ToKnown { get; init; } = true;

    /// <summary>What it was called before, the oldest first.</summary>
    public IReadOnlyList<Former<string>> FormerNames { get; init; } = [];

    /// <summary>The ids of the regions that were around it before, the oldest first.</summary>
    public IReadOnlyList<Former<int>> FormerParents { get; init; } = [];

    /// <summary>Codes of the regions that took its place, as they meant in the month after its last.</summary>
    public IReadOnlyList<string> Successors { get; init; } = [];

    /// <summary>What moved from it to others while it went on.</summary>
    public IReadOnlyList<MovedPart> Parts { get; init; } = [];

    /// <summary>Of a zone: the id of the county in whose figures it is counted, so that no total counts it again.</summary>
    public int? IncludedIn { get; init; }

    /// <summary>
    /// A zone of statistics 统计用区划 only, which is no administrative region: it counts as a peer and in totals only where that is asked for.
    /// </summary>
    public bool Statistical { get; init; }

    public long Revision { get; init; }

    /// <summary>The members of a group together, as if they were one place: it has no id, no code and no level.</summary>
    public static Region Of(PeerGroup group) => new() { Id = 0, Code = "", Name = group.Name, NameEn = group.NameEn, Level = default };

    public bool ExistsIn(int month) => (From is null || From <= month) && (To is null || month <= To);

    /// <summary>Whether there is a month in which both exist.</summary>
    public bool Overlaps(Region other) => ExistsWithin(other.From ?? int.MinValue, other.To ?? int.MaxValue);

    /// <summary>Whether it exists in any month from one to another.</summary>
    public bool ExistsWithin(int first, int last) => (From is null || From <= last) && (To is null || To >= first);

    /// <summary>Whether a month of another life is none of its own.</summary>
    public bool IsNarrower(Region before) =>
        (From ?? int.MinValue) > (before.From ?? int.MinValue) || (To ?? int.MaxValue) < (before.To ?? int.MaxValue);

    public string NameIn(int month) => FormerNames.Count == 0 ? Name : Former.In(FormerNames, Name, month);

    public int? ParentIn(int month) => FormerParents.Count == 0 ? Parent : Former.In(FormerParents, Parent!.Value, month);

    /// <summary>Whether it lay directly in another in any month of its life from one to another.</summary>
    public bool WasIn(int parent, int first, int last)
    {
        var (begin, end) = (Math.Max(first, From ?? int.MinValue), Math.Min(last, To ?? int.MaxValue));
        foreach (var past in FormerParents)
        {
            if (past.Value == parent && begin <= Math.Min(past.Until, end)) return true;
            begin = Math.Max(begin, past.Until + 1);
        }

        return Parent == parent && begin <= end;
    }

    /// <summary>The same region, called so from a month on; with no month it was never called otherwise.</summary>
    public Region Called(string name, int? from) => this with
    {
        Name = name,
        FormerNames = from is { } month && month > (From ?? int.MinValue) ? Former.Until(FormerNames, NameIn(month - 1), name, month) : [],
    };

    /// <summary>The same region, within another from a month on; with no month it was never in any other.</summary>
    public Region Within(int parent, int? from) => this with
    {
        Parent = parent,
        FormerParents = from is { } month && month > (From ?? int.MinValue) && ParentIn(month - 1) is { } before
            ? Former.Until(FormerParents, before, parent, month)
            : [],
    };
}
