using Indicators.Catalogue;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Migrations;

/// <summary>Indicators were stored with the word of their unit alone; now they keep what it meant, in all their versions.</summary>
internal static class IndicatorUnits
{
    public static void Keep(Session session)
    {
        foreach (var (table, began) in ((string, string)[])[("catalogue", "revision"), ("catalogue_history", "began")])
        {
            foreach (var row in session.Query<Row>($"SELECT id, {began} AS began, item FROM {table} WHERE kind = 1").ToList())
            {
                var item = CatalogueJson.Write(CatalogueJson.Read<Indicator>(row.Item));
                session.Execute(
                    $"UPDATE {table} SET item = @item WHERE kind = 1 AND id = @Id AND {began} = @Began", new { item, row.Id, row.Began });
            }
        }
    }

    private sealed class Row
    {
        public int Id { get; init; }

        public long Began { get; init; }

        public string Item { get; init; } = "";
    }
}
