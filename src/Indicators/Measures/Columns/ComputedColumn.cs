using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>A figure worked out from its parts, to stand beside the reported one.</summary>
/// <param name="Difference">Reported − worked out.</param>
/// <param name="Reported">How many of the parts there are.</param>
/// <param name="Missing">The regions below whose figure is not there.</param>
public sealed record ComputedFigure(Observation Value, ValueOrReason Difference, int Reported, int Expected, IReadOnlyList<Region> Missing);

/// <summary>A region from those directly below it, or a ratio from its numerator and denominator.</summary>
public sealed class ComputedColumn(EvaluationContext context, Indicator indicator, Period period)
{
    private const int PartsOfRatio = 2;

    private ComputedFigure?[]? _figures;

    public static ComputedColumn Of(IndicatorPeriodColumns block) =>
        block.Part(of => new ComputedColumn(of.Context, of.Indicator, of.Period));

    /// <summary>Whether figures and parts are there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan)
    {
        var columns = context.Columns(indicator);
        return columns.Load(plan, period) & columns.LoadDivided(plan, period)
            && (Enumerable.Range(0, context.RegionIndex.Count).All(Divides) || Totals.Load(plan, context.Children, indicator, period));
    }

    public ComputedFigure this[int index] => (_figures ??= new ComputedFigure?[context.RegionIndex.Count])[index] ??= Work(index);

    /// <summary>The formula of what there is; what is missing is left out of it.</summary>
    public T Formula<T>(int index)
        where T : IFormulaAlgebra<T> => (this[index].Value.Value is null, Divides(index)) switch
        {
            (true, _) when this[index].Value.Reason is Reason.NotApplicable => T.None(Reason.NotApplicable),
            (true, _) => T.None(this[index].Value.Reason, [.. Totals.Members<T>(context.Children, indicator, period, Below(index))]),
            (_, true) => new StoredExpressions(context, indicator, (StoredColumns)context.Columns(indicator)).Quotient<T>(period, index)
                .As(VariableName.Computed),
            _ => Totals.Formula<T>(context.Children, indicator, period, Below(index)).As(VariableName.Computed),
        };

    /// <summary>The reported figure less the one worked out and, where parts are missing, all of them.</summary>
    public IReadOnlyList<Expression> Beside(int index)
    {
        var (figure, reported, computed) = (this[index], AsReported<Expression>(index), Formula<Expression>(index));
        return figure.Reported == figure.Expected || !Totals.IsFormed(indicator)
            ? [(reported - computed).As(VariableName.Difference)]
            : [Expression.None(
                Reason.PartsMissing, [reported, .. Totals.Members<Expression>(context.Children, indicator, period, Below(index))])];
    }

    private ComputedFigure Work(int index) => Divides(index)
        ? Beside(index, context.Columns(indicator).Divided(period)![index], PartsOfRatio, PartsOfRatio, [])
        : FromBelow(index);

    private bool Divides(int index) => context.Columns(indicator).Divided(period) is { } divided && divided[index].Value is not null;

    private IReadOnlyList<Region> Below(int index) => context.Tree.Parts(context.RegionIndex.Regions[index], period.Last);

    private ComputedFigure FromBelow(int index)
    {
        var below = Below(index);
        var total = below.Count == 0
            ? new Total(Observation.Missing(Reason.NotApplicable), 0, [])
            : Totals.Of(context.Children, indicator, period, below);
        return Beside(index, total.Sum, total.Reported, total.Expected, [.. total.Missing.Select(place => below[place])]);
    }

    private ComputedFigure Beside(int index, Observation computed, int reported, int expected, IReadOnlyList<Region> missing)
    {
        var complete = reported == expected || !Totals.IsFormed(indicator) ? computed.Exact : Reason.PartsMissing;
        return new(computed, AsReported<Evaluation>(index).Result - complete, reported, expected, missing);
    }

    // A ratio that nobody reported is the one worked out, and differs from itself by nothing.
    private T AsReported<T>(int index)
        where T : IFormulaAlgebra<T> => context.Columns(indicator)[period][index].Flags.HasFlag(ObservationFlags.Computed)
            ? T.None(Reason.NotReported)
            : context.Columns(indicator).Amount<T>(VariableName.Actual, period, index);
}
