using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>
/// The actuals that targets of one kind and period are measured with at a period: what was reported or, for a share or a rank, what follows
/// from it.
/// </summary>
internal sealed class TargetFigures(
    EvaluationContext context, Indicator indicator, TargetKind kind, Period of, ComparisonPeriods yardstick)
{
    private readonly ObservationColumns _columns = context.Columns(indicator);
    private ComparableColumn? _actuals;

    private BaseColumn? Bases => field ??= At(yardstick.Base);

    private BaseColumn? Openings => field ??= At(yardstick.Opening);

    private BaseColumn? WholeBases => field ??= At(yardstick.WholeBase);

    /// <summary>Whether all of it is there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan) =>
        _columns.LoadCompared(plan, yardstick.Actual, yardstick.Actual.Last)
        & (Bases?.Load(plan) ?? true) & (WholeBases?.Load(plan) ?? true)
        & (kind switch
        {
            TargetKind.Share => Shares.Load(plan),
            TargetKind.Rank => context.Siblings.Columns(indicator).Load(plan, yardstick.Actual),
            TargetKind.Level or TargetKind.Range or TargetKind.Growth or TargetKind.Points or TargetKind.Increment
                or TargetKind.AverageGrowth or TargetKind.CumulativeChange => true,
        });

    public ComparisonPeriods Periods => yardstick;

    /// <summary>Whether a target is one of those.</summary>
    public bool AreOf(Target target) => target.Key.Kind == kind && target.Key.Period == of;

    /// <summary>The same for the stock that a level is reached from.</summary>
    public bool LoadOpening(LoadPlan plan) => Openings?.Load(plan) ?? true;

    /// <summary>The stock that a level is reached from; no value for all but levels of stocks.</summary>
    public T Opening<T>(int index)
        where T : IFormulaAlgebra<T> =>
            Openings is { } openings ? openings.Amount<T>(VariableName.Opening, index) : T.None(Reason.NotApplicable);

    /// <summary>Which changes of the region enter that stock.</summary>
    public ObservationFlags OpeningFlags(int index) =>
        Openings is { } openings ? openings[index].Flags & ObservationFlags.OfChanges : ObservationFlags.None;

    private ShareColumn Shares => ShareColumn.Of(context.At(indicator, yardstick.Actual));

    private ComparableColumn Actuals => _actuals ??= _columns.Compared(yardstick.Actual, yardstick.Actual.Last);

    public Completion Complete(Target target, int index) => Completion.Of(
        indicator, target, yardstick, Actual(index), Bases?[index], WholeBases?[index], context.Options.Formula);

    public CompletionFormula<T> Numbers<T>(Target target, int index)
        where T : IFormulaAlgebra<T> => Numbers(target, index, Amount<T>(yardstick.Actual, index));

    /// <summary>The same, were the actual another.</summary>
    public CompletionFormula<T> Numbers<T>(Target target, int index, T actual)
        where T : IFormulaAlgebra<T> => CompletionFormula<T>.Of(
            kind,
            actual,
            Base<T>(Bases, index),
            Base<T>(WholeBases, index),
            T.Of(
                VariableName.Target, target.ValueIn(indicator.Unit), new TargetInput(target, indicator, context.Tree),
                target.Key.Period, index),
            yardstick.MonthsSinceBase,
            RateRules.Of(target, indicator.Direction, context.Options.Formula));

    private T Amount<T>(Period period, int index)
        where T : IFormulaAlgebra<T> => kind switch
        {
            TargetKind.Share => ShareColumn.Of(context.At(indicator, period)).Rate<T>(index).As(VariableName.Actual),
            TargetKind.Rank => PlaceOf(period, index) is { HasValue: true, Value: var place }
                ? T.Of(VariableName.Rank, place)
                : T.None(PlaceOf(period, index).Reason!.Value, _columns.Amount<T>(VariableName.Actual, period, index)),
            TargetKind.Level or TargetKind.Range or TargetKind.Growth or TargetKind.Points or TargetKind.Increment
                or TargetKind.AverageGrowth or TargetKind.CumulativeChange =>
                _columns.Compared(period, period.Last).Amount<T>(VariableName.Actual, index),
        };

    private T Base<T>(BaseColumn? bases, int index)
        where T : IFormulaAlgebra<T> =>
            bases is null ? T.None(yardstick.WithoutBase) : bases.Amount<T>(VariableName.Base, index);

    private Observation Actual(int index) => kind switch
    {
        TargetKind.Share => Worked(Actuals[index], Shares[index].Rate, Shares.FlagsOf(index)),
        TargetKind.Rank => Worked(Actuals[index], PlaceOf(yardstick.Actual, index), ObservationFlags.None),
        TargetKind.Level or TargetKind.Range or TargetKind.Growth or TargetKind.Points or TargetKind.Increment
            or TargetKind.AverageGrowth or TargetKind.CumulativeChange => Actuals[index],
    };

    // What a reporter states of a year before goes before what is stored for targets of growth and points alone.
    private BaseColumn? At(Period? before) => before is { } then
        ? _columns.Bases(yardstick.Actual, then, asReported: kind is TargetKind.Growth or TargetKind.Points)
        : null;

    // 位次 in a target is the place by value among those under the same parent, whatever the query ranks.
    private ValueOrReason PlaceOf(Period period, int index)
    {
        var siblings = context.Siblings;
        var peers = context.Tree.Siblings(context.RegionIndex.Regions[index], period.Last)
            .Select(region => siblings.RegionIndex.IndexOf(region.Id))
            .ToArray();
        var column = siblings.Columns(indicator)[period];
        var places = Ranking.Of(
            Array.ConvertAll(peers, peer => column[peer].Exact), indicator.Direction == Direction.Higher, TieRule.Standard);
        var own = Array.IndexOf(peers, siblings.RegionIndex.IndexOf(context.RegionIndex.Regions[index].Id));
        return own >= 0 && places[own] is { } place ? place.Rank : _columns[period][index].Exact.Reason ?? Reason.NotApplicable;
    }

    private static Observation Worked(Observation from, ValueOrReason outcome, ObservationFlags flags) => outcome.HasValue
        ? new()
        {
            Value = outcome.Value,
            Status = from.Status,
            Revision = from.Revision,
            Derived = true,
            Flags = ObservationFlags.Computed | flags,
        }
        : Observation.Missing(outcome.Reason!.Value, from.Status);

    // Of the region that it was set for, which the row's may have taken the place of.
    private sealed class TargetInput(Target target, Indicator indicator, RegionTree tree) : IFormulaInputs
    {
        public FormulaInput At(Period period, int index) => new(
            indicator, tree[target.Key.Region], period,
            new() { Value = target.ValueIn(indicator.Unit), Revision = target.Terms.Revision, Derived = target.IsDerived },
            target,
            target.Parts is { } parts ? Expression.Sum([.. parts.Select(part => Part(part, index))]).As(VariableName.Target) : null);

        private Expression Part(Target part, int index) => Expression.Of(
            VariableName.TargetPart, part.ValueIn(indicator.Unit), new TargetInput(part, indicator, tree), part.Key.Period, index);
    }
}
