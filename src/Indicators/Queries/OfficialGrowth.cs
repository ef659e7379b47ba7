using Indicators.Actuals;
using Indicators.Catalog;
using Indicators.Declared;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Queries;

/// <summary>
/// 可比价增速: of an indicator of constant prices the growth that reports declared, since it does not follow from amounts at current
/// prices. Over several years the declared rates are chained.
/// </summary>
public sealed class OfficialGrowth(Worksheet sheet, Indicator indicator, Period period)
{
    private const int YearMonths = 12;

    private readonly Dictionary<Period, Dictionary<int, Stored<DeclaredFigure>>> _declared = [];

    public Outcome this[int index]
    {
        get
        {
            if (indicator.PriceBasis != PriceBasis.Constant || Years is not { } years) return Reason.NotApplicable;
            var rates = Enumerable.Range(0, years).Select(back => Rate(At(period.YearsBefore(back), index))).ToList();
            return sheet.Query.Compare.Years > 1 ? ChainedGrowth.Average(rates) : ChainedGrowth.Over(rates);
        }
    }

    /// <summary>Where the rate of the period itself was declared.</summary>
    public string? SourceOf(int index) => this[index].HasValue ? At(period, index)?.Source : null;

    // Official rates are against the year before, so a comparison over whole years is a chain of them.
    private int? Years => sheet.Query.Compare.BaseOf(period, indicator.Nature) is { } @base && @base.Months == period.Months
        && period.End - @base.End is var months && months > 0 && months % YearMonths == 0
        ? months / YearMonths
        : null;

    private static Outcome Rate(Stored<DeclaredFigure>? declared) => declared?.Item switch
    {
        null => Reason.NotReported,
        { Bound: not Bound.None } => Reason.BoundOnly,
        var figure => figure.Value.ToDecimal(),
    };

    private Stored<DeclaredFigure>? At(Period year, int index)
    {
        if (!_declared.TryGetValue(year, out var rates))
        {
            _declared[year] = rates = sheet.Facts.DeclaredGrowth(indicator.Id, year, sheet.Frame.Ids).ToDictionary(stored => stored.Item.Key.Region);
        }

        return rates.GetValueOrDefault(sheet.Frame.Regions[index].Id);
    }
}
