using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>What reported figures are compared with.</summary>
/// <param name="asReported">Whether the bases that reporters state with the figures go before what is stored of then.</param>
internal sealed class StoredBases(
    EvaluationContext context, Indicator indicator, StoredColumns columns, Period period, Period before, bool asReported)
    : BaseColumn(columns, period, before)
{
    private readonly BreakColumns _breaks = new(context, indicator);
    private BaseKind[]? _kinds;
    private bool _isKnown;

    public override bool Load(LoadPlan plan) => (!asReported || Columns.Load(plan, Period))
        & Columns.LoadCompared(plan, Before, Period.Last) & _breaks.Load(plan, Before, Period);

    public override BaseKind KindOf(int index) => Kinds is { } kinds ? kinds[index] : BaseKind.Stored;

    // As the figure that it was stated with.
    protected override Observation Reported(int index)
    {
        var figure = Columns[Period][index];
        return new() { Value = figure.ReportedBase, Status = figure.Status, Revision = figure.Revision, Derived = figure.Derived };
    }

    protected override FormulaInput Input(int index)
    {
        var input = Columns.At(Before, index);
        return input with { Observation = this[index], Expression = null, StatedWith = Columns.At(Period, index).Period };
    }

    // Null where all are compared with what is stored, as mostly.
    private BaseKind[]? Kinds
    {
        get
        {
            if (!_isKnown) (_kinds, _isKnown) = (Find(), true);
            return _kinds;
        }
    }

    private BaseKind[]? Find()
    {
        var (stated, broken) = (asReported ? Columns[Period] : [], _breaks.Between(Before, Period));
        return broken is null && !Array.Exists(stated, figure => figure.ReportedBase is not null)
            ? null
            : context.RegionIndex.Column(index => asReported && stated[index].ReportedBase is not null ? BaseKind.Reported
                : broken is not null && broken[index] && Comparable[index].Exact.HasValue ? BaseKind.Broken
                : BaseKind.Stored);
    }
}
