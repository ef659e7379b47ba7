using Indicators.Catalogue;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

/// <summary>The regions, by id: those of a level are one range of the key.</summary>
internal static class RegionTable
{
    public static readonly VersionedTable Versions = new(
        "region",
        ["id"],
        [
            "code", "name", "level", "parent", "first_month", "last_month", "successors", "known", "former_names", "former_parents",
            "parts", "included_in", "statistical", "name_en",
        ]);

    // The numbers are stored.
    [Flags]
    private enum KnownMonths { None = 0, From = 1, To = 2 }

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
          known,
          former_names,
          former_parents,
          parts,
          included_in,
          statistical,
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
        (short)((region.FromKnown ? KnownMonths.From : KnownMonths.None) | (region.ToKnown ? KnownMonths.To : KnownMonths.None)),
        List(region.FormerNames),
        List(region.FormerParents),
        List(region.Parts),
        region.IncludedIn,
        (short)(region.Statistical ? 1 : 0),
        region.NameEn,
    ];

    private static string? List<T>(IReadOnlyList<T> items) => items.Count == 0 ? null : CatalogueJson.Write(items);

    private static IReadOnlyList<T> Listed<T>(string? json) => json is null ? [] : CatalogueJson.Read<IReadOnlyList<T>>(json);

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

        public int Known { get; init; }

        public string? FormerNames { get; init; }

        public string? FormerParents { get; init; }

        public string? Parts { get; init; }

        public int? IncludedIn { get; init; }

        public int Statistical { get; init; }

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
            FromKnown = ((KnownMonths)Known).HasFlag(KnownMonths.From),
            ToKnown = ((KnownMonths)Known).HasFlag(KnownMonths.To),
            FormerNames = Listed<Former<string>>(FormerNames),
            FormerParents = Listed<Former<int>>(FormerParents),
            Successors = Successors.Length > 0 ? Successors.Split(',') : [],
            Parts = Listed<MovedPart>(Parts),
            IncludedIn = IncludedIn,
            Statistical = Statistical != 0,
            NameEn = NameEn,
            Revision = Revision,
        };
    }
}
