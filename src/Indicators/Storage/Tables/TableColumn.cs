namespace Indicators.Storage.Tables;

/// <summary>A column of a table as a database tells it.</summary>
internal sealed class TableColumn
{
    public string Table { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>smallint, integer, bigint or text, whatever the case.</summary>
    public string Type { get; init; } = "";
}
