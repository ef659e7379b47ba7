using Indicators.Benchmarks.Data;
using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Periods;

namespace Indicators.Benchmarks;

/// <summary>Rankings and completions of 3,000 regions worked out from the database, beside the raw read of the same rows.</summary>
public static class ReadsAndFigures
{
    public static IEnumerable<Line> Run(Lab lab)
    {
        var set = lab.Set(Size.Hundredth);
        using var raw = new RawReader(set.Path);
        var year = Period.OfYear(2024);
        var (stock, flow) = (set.Indicator(Reports.Stock), set.Indicator(Reports.Flow));

        return
        [
            .. Beside("ranking of a stock by value", stock, ["rank"], MeasureRegistry.KeyOf("value"), years: 2, targets: false),
            .. Beside("ranking of a stock by growth", stock, ["rank"], MeasureRegistry.KeyOf("growth"), years: 3, targets: false),
            .. Beside("completion of a flow", flow, ["completion"], MeasureRegistry.KeyOf("value"), years: 1, targets: true),
            .. Beside(
                "ranking of a flow by completion, with growth",
                flow,
                ["growth", "rank"],
                MeasureRegistry.KeyOf("completion"),
                years: 2,
                targets: true),
        ];

        Line[] Beside(string what, Indicator indicator, IReadOnlyList<string> measures, RankingKey by, int years, bool targets)
        {
            int Read()
            {
                var read = 0;
                for (var back = 0; back < years; back++)
                {
                    var period = indicator.Nature == Nature.Stock ? year.LastMonth : year;
                    read += raw.Actuals(indicator.Id, period.YearsBefore(back));
                    if (targets) read += raw.Targets(indicator.Id, year.YearsBefore(back));
                }

                // A running total must not be below the one before.
                return indicator.Nature == Nature.Flow ? read + raw.Actuals(indicator.Id, Reports.BeforeLast(year)) : read;
            }

            var against = $"raw read of its {Read():N0} rows";
            var times = Clock.Medians(
                () => Questions.Answer(set.WithoutCache, indicator, year, measures, by),
                () => Questions.Answer(set.Database, indicator, year, measures, by),
                () => Read());
            return
            [
                new($"{what}, all read", times[0]) { Limit = new(times[2], against, 2.5) },
                new($"{what}, slices in memory", times[1]) { Limit = new(times[2], against, 1) },
            ];
        }
    }
}
