using System.Text;
using Indicators.Catalogue;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Chain;

/// <summary>The codes that ids had, in UTF-8: at a revision the newest that had come by then.</summary>
internal abstract class RowCodes
{
    public abstract ReadOnlySpan<byte> Region(int id, long at);

    public abstract ReadOnlySpan<byte> Indicator(int id, long at);

    protected static byte[] Unknown(int id) => Encoding.UTF8.GetBytes($"#{id}");
}

/// <summary>Of a revision under way: what it puts itself comes before what was.</summary>
internal sealed class WrittenCodes(CatalogueVersion catalogue) : RowCodes
{
    private readonly Dictionary<int, byte[]> _regions = [];
    private readonly Dictionary<int, byte[]> _indicators = [];

    /// <summary>Takes in a region or an indicator that is put, before any row that may name it.</summary>
    public void Learn(VersionedTable table, object?[] values)
    {
        if (table == RegionTable.Versions) _regions[(int)values[0]!] = Encoding.UTF8.GetBytes((string)values[1]!);
        else if (CatalogueTable.IsIndicator(values)) _indicators[(int)values[1]!] = Encoding.UTF8.GetBytes((string)values[2]!);
    }

    public override ReadOnlySpan<byte> Region(int id, long at) => Of(_regions, id, () => catalogue.Regions.OfId(id)?.Code);

    public override ReadOnlySpan<byte> Indicator(int id, long at) => Of(_indicators, id, () => catalogue.Indicators.OfId(id)?.Code);

    private static byte[] Of(Dictionary<int, byte[]> known, int id, Func<string?> find)
    {
        if (!known.TryGetValue(id, out var code))
        {
            known.Add(id, code = find() is { } text ? Encoding.UTF8.GetBytes(text) : Unknown(id));
        }

        return code;
    }
}

/// <summary>Of all that was ever stored.</summary>
internal sealed class StoredCodes(Session session) : RowCodes
{
    private readonly Dictionary<int, (long Began, byte[] Code)[]> _regions = Read(
        session, "SELECT id, revision, code FROM region UNION ALL SELECT id, began, code FROM region_history");

    private readonly Dictionary<int, (long Began, byte[] Code)[]> _indicators = Read(
        session,
        $"""
        SELECT id, revision, code FROM catalogue WHERE kind = {(int)CatalogueTable.Kind.Indicator}
        UNION ALL
        SELECT id, began, code FROM catalogue_history WHERE kind = {(int)CatalogueTable.Kind.Indicator}
        """);

    public override ReadOnlySpan<byte> Region(int id, long at) => At(_regions, id, at);

    public override ReadOnlySpan<byte> Indicator(int id, long at) => At(_indicators, id, at);

    private static byte[] At(Dictionary<int, (long Began, byte[] Code)[]> known, int id, long at)
    {
        if (!known.TryGetValue(id, out var codes)) return Unknown(id);
        for (var last = codes.Length - 1; last >= 0; last--)
        {
            if (codes[last].Began <= at) return codes[last].Code;
        }

        return Unknown(id);
    }

    private static Dictionary<int, (long Began, byte[] Code)[]> Read(Session session, string sql) => session
        .Query<(int Id, long Began, string Code)>(sql)
        .GroupBy(row => row.Id)
        .ToDictionary(
            rows => rows.Key,
            rows => rows.OrderBy(row => row.Began).Select(row => (row.Began, Encoding.UTF8.GetBytes(row.Code))).ToArray());
}
