namespace Indicators.Catalogue;

/// <summary>A place that reports, under its GB/T 2260 code while that code was in force.</summary>
public sealed record Region
{
    /// <summary>How many ids a level has: the regions of one level are one range of ids, and so one range of a storage key.</summary>
    public const int IdsPerLevel = 1 << 20;

    public required int Id { get; init; }

    /// <summary>6 digits, 9 for a township; a development zone's contains a letter.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required RegionLevel Level { get; init; }

    /// <summary>The id of the region around it; null for the nation.</summary>
    public int? Parent { get; init; }

    /// <summary>First month (year × 12 + month − 1); null when it has always been.</summary>
    public int? From { get; init; }

    /// <summary>Last month, inclusive; null while it lasts.</summary>
    public int? To { get; init; }

    /// <summary>Codes of the regions that took its place.</summary>
    public IReadOnlyList<string> Successors { get; init; } = [];

    public long Revision { get; init; }

    /// <summary>The members of a group together, as if they were one place: it has no id, no code and no level.</summary>
    public static Region Of(PeerGroup group) => new() { Id = 0, Code = "", Name = group.Name, Level = default };

    public bool ExistsIn(int month) => (From is null || From <= month) && (To is null || month <= To);

    /// <summary>Whether there is a month in which both exist.</summary>
    public bool Overlaps(Region other) =>
        (From ?? int.MinValue) <= (other.To ?? int.MaxValue) && (other.From ?? int.MinValue) <= (To ?? int.MaxValue);
}
