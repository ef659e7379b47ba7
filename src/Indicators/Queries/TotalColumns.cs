using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Regions;

namespace Indicators.Queries;

/// <summary>What the rows of another worksheet come to together: columns of one cell.</summary>
public sealed class TotalColumns(Worksheet sheet, Worksheet parts, Indicator indicator) : Columns
{
    private readonly Dictionary<Period, Total> _totals = [];

    public override Reading[] this[Period period]
    {
        get
        {
            var total = Of(period);
            return [total.IsComplete || total.Sum.Value is null ? total.Sum : total.Sum with { Flags = total.Sum.Flags | Flags.Partial }];
        }
    }

    public Total Of(Period period) => _totals.TryGetValue(period, out var total)
        ? total
        : _totals[period] = Totals.Of(parts, indicator, period, [.. Rows(period)]);

    public override void Load(IEnumerable<Period> periods) => parts.Columns(indicator).Load(periods);

    public override Reading[]? Divided(Period period) => null;

    public override Period? Instead(Period asked, int index) => null;

    protected override Worksheet Sheet => sheet;

    protected override Indicator Indicator => indicator;

    protected override Term? Working(Period period, int index) => Of(period) switch
    {
        { IsComplete: false } => Term.None(Reason.PartsMissing, [.. Totals.Members<Term>(parts, indicator, period, [.. Rows(period)])]),
        { Sum.Value: not null } => Totals.Formula<Term>(parts, indicator, period, [.. Rows(period)]),
        _ => null,
    };

    private IEnumerable<Region> Rows(Period period) =>
        parts.Query.Regions.Rows(parts.Tree, period.Last).Where(region => parts.Frame.IndexOf(region.Id) >= 0);
}
