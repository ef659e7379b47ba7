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
    private readonly Dictionary<(Period, int), ComparableColumn> _compared = [];

    public override Observation[] this[Period period]
    {
        get => [Shown(Of(period))];
    }

    /// <summary>What nobody ever reported.</summary>
    public Total OfNothing => Total.Of([.. Counted(int.MaxValue).Select(_ => Observation.Missing(Reason.NotReported))]);

    public Total Of(Period period) => _totals.TryGetValue(period, out var total)
        ? total
        : _totals[period] = Over(period, period.Last);

    public override bool Load(LoadPlan plan, Period period) => Totals.Load(plan, parts.Rows(period.Last), indicator, period);

    /// <summary>
    /// The sum of what is counted later, each made up as it was then. Where that is not known, as when one of them was divided, the sum of
    /// what was counted in the period itself, as long as nothing came to the whole or left it.
    /// </summary>
    public override ComparableColumn Compared(Period period, int scope)
    {
        if (!_compared.TryGetValue((period, scope), out var column))
        {
            _compared[(period, scope)] = column =
                scope == period.Last ? new(this, period, this[period], null, _ => null) : Compare(period, scope);
        }

        return column;
    }

    public override bool LoadCompared(LoadPlan plan, Period period, int scope) =>
        Load(plan, period) & Totals.Load(plan, parts.Rows(scope), indicator, period, scope);

    public override bool LoadDivided(LoadPlan plan, Period period) => true;

    // Of a ratio's parts no base counts; what is stored of them may still not compare.
    public override BaseColumn Bases(Period period, Period before, bool asReported)
    {
        var rows = parts.Rows(period.Last);
        var each = rows.Columns(indicator).Bases(period, before, asReported && indicator.Nature != Nature.Ratio);
        return new TotalBases(this, period, before, each, rows.RegionIndex.IndexesOf(Counted(period.Last)));
    }

    public override Observation[]? Divided(Period period) => null;

    protected override EvaluationContext Sheet => context;

    protected override Indicator Indicator => indicator;

    protected override Expression? Working(Period period, int index) => Of(period) switch
    {
        { IsComplete: true, Sum.Value: not null } =>
            Totals.Formula<Expression>(parts.Rows(period.Last), indicator, period, Counted(period.Last)),
        { Expected: 0 } => null,
        var total => Expression.None(
            total.Sum.Value is null ? total.Sum.Reason : Reason.PartsMissing,
            [.. Totals.Members<Expression>(parts.Rows(period.Last), indicator, period, Counted(period.Last))]),
    };

    private ComparableColumn Compare(Period period, int scope)
    {
        var (then, later) = (this[period][0], Over(period, scope));
        var (whole, changes) = (context.RegionIndex.Regions[0], context.Tree.Changes);

        // Who came to a group or left it is told by nothing else than its members.
        if (parts.Options.Regions.Group is not null || (later.IsComplete && later.Sum.Value is not null))
        {
            var sum = Shown(later);
            var flags = sum.Value is null || sum.Value == then.Value ? ObservationFlags.None : ObservationFlags.Comparable;
            return new(
                this, period, [sum with { Flags = sum.Flags | flags }], null,
                _ => Totals.Formula<Expression>(parts.Rows(scope), indicator, period, Counted(scope), scope));
        }

        var isLarger = changes.Predecessors(whole).Any(before => before.Region.To >= period.First && before.Region.To < scope);
        return new(
            this,
            period,
            [
                then.Value is not null && isLarger ? Observation.Missing(Reason.NotComparable)
                : changes.HasMoved(whole, period.First, scope) ? then with { Flags = then.Flags | ObservationFlags.BoundaryChanged }
                : then,
            ],
            null,
            index => Working(period, index));
    }

    private static Observation Shown(Total total) => total.IsComplete || total.Sum.Value is null
        ? total.Sum
        : total.Sum with { Flags = total.Sum.Flags | ObservationFlags.Partial };

    // Who took whose place among its regions changes nothing about the whole.
    private Total Over(Period period, int scope)
    {
        var total = Totals.Of(parts.Rows(scope), indicator, period, Counted(scope), scope);
        return total with { Sum = total.Sum with { Flags = total.Sum.Flags & ~ObservationFlags.OfChanges } };
    }

    private IReadOnlyList<Region> Counted(int month) => parts.Options.Regions.Counted(parts.Tree, month);
}
