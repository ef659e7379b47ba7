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

    public static RegionTree Read(Session session, ReadPoint moment) => new(Rows(session, moment).Select(row => row.ToItem()));

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

    // Thousands, before the first answer: a scan takes a tenth of the time.
    private static IEnumerable<Row> Rows(Session session, ReadPoint moment)
    {
        using var rows = session.Scan($"SELECT {string.Join(", ", Versions.Columns)}, revision FROM {Versions.At(moment)} ORDER BY id");
        rows.Start();
        while (rows.Read())
        {
            yield return new()
            {
                Id = (int)rows.Number(0),
                Code = rows.Words(1)!,
                Name = rows.Words(2)!,
                Level = (RegionLevel)rows.Number(3),
                Parent = Number(4),
                FirstMonth = Number(5),
                LastMonth = Number(6),
                Successors = rows.Words(7)!,
                Known = (int)rows.Number(8),
                FormerNames = rows.Words(9),
                FormerParents = rows.Words(10),
                Parts = rows.Words(11),
                IncludedIn = Number(12),
                Statistical = (int)rows.Number(13),
                NameEn = rows.Words(14),
                Revision = rows.Number(15),
            };
        }

        int? Number(int column) => rows.IsNull(column) ? null : (int)rows.Number(column);
    }

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
