using System.Text;
using Indicators.Benchmarks.Data;
using Indicators.Benchmarks.Serving;

namespace Indicators.Benchmarks.Mixed;

/// <summary>
/// The counties of a province, all written together: 3n now and 2n a year before, of the n-th write. Whatever part of them an answer shows,
/// it shows one n, and growth of 50 %.
/// </summary>
public sealed class Board(int number, string province, IReadOnlyList<string> counties)
{
    public int Number => number;

    public Request One { get; } = Request.Get($"/api/v1/actuals?indicator={Reports.Stock}&region={counties[0]}&period=2024-12");

    public string AllPath { get; } = $"/api/v1/growth?indicator={Reports.Stock}&within={province}&level=county&period=2024-12";

    public Request Write(int n)
    {
        var rows = counties.SelectMany(county => new[] { Row(county, "2023-12", 2 * n), Row(county, "2024-12", 3 * n) });
        return Request.Post("/api/v1/actuals", Encoding.UTF8.GetBytes($$"""{"source":"快报","actuals":[{{string.Join(',', rows)}}]}"""));
    }

    private static string Row(string county, string period, int value) =>
        $$"""{"indicator":"{{Reports.Stock}}","region":"{{county}}","period":"{{period}}","value":{{value}}}""";
}
