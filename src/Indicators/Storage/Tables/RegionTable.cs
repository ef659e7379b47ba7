using Indicators.Catalogue;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

/// <summary>The regions, by id: those of a level are one range of the key.</summary>
internal static class RegionTable
{
    public static readonly VersionedTable Versions = new(
        "region", ["id"], ["code", "name", "level", "parent", "first_month", "last_month", "successors", "name_en"]);

    public static RegionTree Read(Session session, ReadPoint moment) => new(session.Query<Row>(
        $"""
        SELECT
          id,
          code,
          name,
          level,
          parent,
          first_month,
          last_month,
          successors,
          name_en,
          revision
        FROM {Versions.At(moment)}
        ORDER BY id
        """).Select(row => row.ToItem()));

    /// <summary>For each level an id that no region of it ever had.</summary>
    public static Dictionary<RegionLevel, int> NextIds(Session session) => session.Query<(short Level, int Id)>(
        """
        SELECT level, max(id) + 1
        FROM (SELECT level, id FROM region UNION ALL SELECT level, id FROM region_history) AS item
        GROUP BY level
        """).ToDictionary(next => (RegionLevel)next.Level, next => next.Id);

    public static object?[] Values(Region region) =>
    [
        region.Id,
        region.Code,
        region.Name,
        (short)region.Level,
        region.Parent,
        region.From,
        region.To,
        string.Join(',', region.Successors),
        region.NameEn,
    ];

    public sealed class Row : VersionedRow<Region>
    {
        public int Id { get; init; }

        public string Code { get; init; } = "";

        public string Name { get; init; } = "";

        public RegionLevel Level { get; init; }

        public int? Parent { get; init; }

        public int? FirstMonth { get; init; }

        public int? LastMonth { get; init; }

        public string Successors { get; init; } = "";

        public string? NameEn { get; init; }

        public override Region ToItem() => new()
        {
            Id = Id,
            Code = Code,
            Name = Name,
            Level = Level,
            Parent = Parent,
            From = FirstMonth,
            To = LastMonth,
            Successors = Successors.Length > 0 ? Successors.Split(',') : [],
            NameEn = NameEn,
            Revision = Revision,
        };
    }
}
