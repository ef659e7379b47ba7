using System.Data.Common;
using Indicators.Regions;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

internal static class RegionTable
{
    public static readonly VersionedTable Versions = new(
        "region", ["id"], ["code", "name", "level", "parent", "first_month", "last_month", "successors"]);

    public static RegionTree Read(Session session, Moment moment)
    {
        using var statement = session.Prepare(
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
              revision
            FROM {Versions.At(moment)}
            ORDER BY id
            """);
        using var reader = statement.Read();
        List<Region> regions = [];
        while (reader.Read())
        {
            regions.Add(Region(reader));
        }

        return new(regions);
    }

    /// <summary>From the columns of the table, in their order, and the revision.</summary>
    public static Region Region(DbDataReader reader) => new()
    {
        Id = reader.GetInt32(0),
        Code = reader.GetString(1),
        Name = reader.GetString(2),
        Level = (Level)reader.GetInt32(3),
        Parent = (int?)reader.Number(4),
        From = (int?)reader.Number(5),
        To = (int?)reader.Number(6),
        Successors = reader.GetString(7) is { Length: > 0 } successors ? successors.Split(',') : [],
        Revision = reader.GetInt64(8),
    };

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
    ];
}
