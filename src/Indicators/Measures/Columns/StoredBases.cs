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
    private Observation[]? _figures;
    private bool[]? _broken;
    private bool _hasBroken;

    public override bool Load(LoadPlan plan) => (!asReported || Columns.Load(plan, Period))
        & Columns.LoadCompared(plan, Before, Period.Last) & _breaks.Load(plan, Before, Period);

    public override BaseKind KindOf(int index) => asReported && Figures[index].ReportedBase is not null ? BaseKind.Reported
        : Broken is { } broken && broken[index] && Comparable[index].Exact.HasValue ? BaseKind.Broken
        : BaseKind.Stored;

    // As the figure that it was stated with.
    protected override Observation Reported(int index)
    {
        var figure = Figures[index];
        return new() { Value = figure.ReportedBase, Status = figure.Status, Revision = figure.Revision, Derived = figure.Derived };
    }

    protected override FormulaInput Input(int index)
    {
        var input = Columns.At(Before, index);
        return input with { Observation = this[index], Expression = null, StatedWith = Columns.At(Period, index).Period };
    }

    private Observation[] Figures => _figures ??= Columns[Period];

    private bool[]? Broken
    {
        get
        {
            if (!_hasBroken) (_broken, _hasBroken) = (_breaks.Between(Before, Period), true);
            return _broken;
        }
    }
}
