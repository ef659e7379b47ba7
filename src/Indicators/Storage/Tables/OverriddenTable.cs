using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

/// <summary>A figure that a revision changed by an override.</summary>
internal readonly record struct OverriddenFigure(long Revision, SliceKey Slice, int Region);

/// <summary>The figures that were changed by an override: few.</summary>
internal static class OverriddenTable
{
    public static void Insert(Session session, IEnumerable<OverriddenFigure> figures)
    {
        foreach (var (revision, slice, region) in figures)
        {
            session.Write(
                """
                INSERT INTO overridden (revision, store, indicator, period, region)
                VALUES (@revision, @store, @indicator, @period, @region)
                ON CONFLICT (revision, store, indicator, period, region) DO NOTHING
                """,
                ["revision", "store", "indicator", "period", "region"],
                revision, (int)slice.Store, slice.Indicator, slice.Period, region);
        }
    }

    /// <summary>Those of the revisions after one and up to another.</summary>
    public static IEnumerable<OverriddenFigure> Read(Session session, long after, long until)
    {
        using var statement = session.Prepare(
            "SELECT revision, store, indicator, period, region FROM overridden WHERE revision > @after AND revision <= @until",
            "after", "until");
        foreach (var reader in statement.Read(after, until))
        {
            yield return new(
                reader.GetInt64(0), new((TableKind)reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3)), reader.GetInt32(4));
        }
    }
}
