using System.Text;

namespace Indicators.Benchmarks.Data;

/// <summary>Files of a stock's figures for the months after those in the data sets, a row for every region and month.</summary>
/// <param name="regions">Codes.</param>
public sealed class ReportFile(IReadOnlyList<string> regions)
{
    public byte[] Json(int from, int rows, int add = 0) =>
        Encoding.UTF8.GetBytes($$"""{"source":"月报","actuals":{{List(from, rows, add)}}}""");

    /// <summary>As the baseline takes it: the list and nothing else.</summary>
    public byte[] JsonList(int from, int rows, int add = 0) => Encoding.UTF8.GetBytes(List(from, rows, add));

    private string List(int from, int rows, int add)
    {
        var items = Rows(from, rows, add)
            .Select(
                row => $$"""{"indicator":"{{Reports.Stock}}","region":"{{row.Region}}","period":"{{row.Month}}","value":{{row.Value}} }""");
        return $"[{string.Join(",\n", items)}]";
    }

    private IEnumerable<(string Region, string Month, int Value)> Rows(int from, int rows, int add)
    {
        for (var row = from; row < from + rows; row++)
        {
            var month = row / regions.Count;
            yield return (regions[row % regions.Count], $"{2025 + month / 12}-{month % 12 + 1:00}", row % 997 + 1 + add);
        }
    }
}
