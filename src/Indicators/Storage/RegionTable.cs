using Indicators.Regions;

namespace Indicators.Storage;

internal static class RegionTable
{
    public static readonly VersionedTable Versions = new(
        "region", ["id"], ["code", "name", "level", "parent", "first_month", "last_month", "successors"]);

    public static RegionTree Read(Session session, Moment moment) => new(session.Query<Row>(
        $"""
        SELECT
          id,
          code,
          name,
          level,
          parent,
          first_month AS FirstMonth,
          last_month AS LastMonth,
          successors,
          revision
        FROM {Versions.At(moment)}
        """).Select(row => row.ToRegion()));

    public static object?[] Values(Region region) =>
    [
        region.Id,
        region.Code,
        region.Name,
        (int)region.Level,
        region.Parent,
        region.From,
        region.To,
        string.Join(',', region.Successors),
    ];

    private sealed class Row
    {
        public int Id { get; init; }

        public string Code { get; init; } = "";

        public string Name { get; init; } = "";

        public int Level { get; init; }

        public int? Parent { get; init; }

        public int? FirstMonth { get; init; }

        public int? LastMonth { get; init; }

        public string Successors { get; init; } = "";

        public long Revision { get; init; }

        public Region ToRegion() => new()
        {
            Id = Id,
            Code = Code,
            Name = Name,
            Level = (Level)Level,
            Parent = Parent,
            From = FirstMonth,
            To = LastMonth,
            Successors = Successors.Length == 0 ? [] : Successors.Split(','),
            Revision = Revision,
        };
    }
}
