namespace Indicators.Storage.Tables;

/// <summary>All versioned tables: what others are made of comes first.</summary>
internal static class VersionedTables
{
    public static readonly VersionedTable[] All =
    [
        RegionTable.Versions, CatalogueTable.Versions, ActualTable.Versions, TargetTable.Versions, DeclaredTable.Versions,
    ];
}
