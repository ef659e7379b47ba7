using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>What some regions of another evaluation context come to together: columns of one cell.</summary>
/// <param name="rows">The same in every period, so that a base is that of those who are added now.</param>
public sealed class TotalColumns(EvaluationContext context, EvaluationContext parts, IReadOnlyList<Region> rows, Indicator indicator)
    : ObservationColumns
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

    /// <summary>What nobody ever reported.</summary>
    public Total OfNothing => Total.Of([.. rows.Select(_ => Observation.Missing(Reason.NotReported))]);

    public Total Of(Period period) => _totals.TryGetValue(period, out var total)
        ? total
        : _totals[period] = Totals.Of(parts, indicator, period, rows);

    public override bool Load(LoadPlan plan, Period period) => Totals.Load(plan, parts, indicator, period);

    public override bool LoadDivided(LoadPlan plan, Period period) => true;

    // Of a ratio's parts no base counts; what is stored of them may still not compare.
    public override BaseColumn Bases(Period period, Period before, bool asReported) => new TotalBases(
        this, period, before, parts.Columns(indicator).Bases(period, before, asReported && indicator.Nature != Nature.Ratio),
        parts.RegionIndex.IndexesOf(rows));

    public override Observation[]? Divided(Period period) => null;

    protected override EvaluationContext Sheet => context;

    protected override Indicator Indicator => indicator;

    protected override Expression? Working(Period period, int index) => Of(period) switch
    {
        { IsComplete: true, Sum.Value: not null } => Totals.Formula<Expression>(parts, indicator, period, rows),
        { Expected: 0 } => null,
        var total => Expression.None(
            total.Sum.Value is null ? total.Sum.Reason : Reason.PartsMissing,
            [.. Totals.Members<Expression>(parts, indicator, period, rows)]),
    };
}
