using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>What the rows of another evaluation context come to together: columns of one cell.</summary>
public sealed class TotalColumns(EvaluationContext context, EvaluationContext parts, Indicator indicator) : ObservationColumns
{
    private readonly Dictionary<Period, Total> _totals = [];

    public override Observation[] this[Period period]
    {
        get
        {
            var total = Of(period);
            return [total.IsComplete || total.Sum.Value is null
                ? total.Sum
                : total.Sum with { Flags = total.Sum.Flags | ObservationFlags.Partial }];
        }
    }

    public Total Of(Period period) => _totals.TryGetValue(period, out var total)
        ? total
        : _totals[period] = Totals.Of(parts, indicator, period, [.. Rows(period)]);

    public override bool Load(LoadPlan plan, Period period) => Totals.Load(plan, parts, indicator, period);

    public override bool LoadDivided(LoadPlan plan, Period period) => true;

    public override bool LoadInstead(LoadPlan plan, Period asked) => true;

    // Of a ratio's parts no base counts; what is stored of them may still not compare.
    public override BaseColumn Bases(Period period, Period before, bool asReported) => new TotalBases(
        this, period, before, parts.Columns(indicator).Bases(period, before, asReported && indicator.Nature != Nature.Ratio),
        parts.RegionIndex.IndexesOf([.. Rows(period)]));

    public override Observation[]? Divided(Period period) => null;

    public override Period? Instead(Period asked, int index) => null;

    protected override EvaluationContext Sheet => context;

    protected override Indicator Indicator => indicator;

    protected override Expression? Working(Period period, int index) => Of(period) switch
    {
        { IsComplete: false } =>
            Expression.None(Reason.PartsMissing, [.. Totals.Members<Expression>(parts, indicator, period, [.. Rows(period)])]),
        { Sum.Value: not null } => Totals.Formula<Expression>(parts, indicator, period, [.. Rows(period)]),
        _ => null,
    };

    private IEnumerable<Region> Rows(Period period) =>
        parts.Options.Regions.Rows(parts.Tree, period.Last).Where(region => parts.RegionIndex.IndexOf(region.Id) >= 0);
}
