using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>占比: a figure in percent of that of the region around it.</summary>
/// <param name="Of">Whose part it is; null for the nation.</param>
public readonly record struct ShareFigure(ValueOrReason Rate, Observation Whole, Region? Of);

/// <summary>Shares for one indicator at one period over a evaluation context's frame.</summary>
public sealed class ShareColumn(EvaluationContext context, Indicator indicator, Period period)
{
    private readonly Dictionary<int, Observation> _summed = [];
    private ShareFigure?[]? _figures;

    public static ShareColumn Of(IndicatorPeriodColumns block) => block.Part(of => new ShareColumn(of.Context, of.Indicator, of.Period));

    /// <summary>Whether parts and wholes are there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan)
    {
        var isThere = context.Columns(indicator).Load(plan, period);
        if (!IsShared) return isThere;
        if (!context.Parents.Columns(indicator).Load(plan, period)) return false;
        return isThere & (Array.TrueForAll(context.Parents.Columns(indicator)[period], whole => whole.Value is not null)
            || Totals.Load(plan, context.Parents.Children, indicator, period));
    }

    public ShareFigure this[int index] => (_figures ??= new ShareFigure?[context.RegionIndex.Count])[index] ??= Work(index);

    /// <summary>Which changes of regions enter part or whole.</summary>
    public ObservationFlags FlagsOf(int index) => this[index].Of is null
        ? ObservationFlags.None
        : (context.Columns(indicator)[period][index].Flags | this[index].Whole.Flags) & ObservationFlags.OfChanges;

    public T Rate<T>(int index)
        where T : IFormulaAlgebra<T>
    {
        var part = context.Columns(indicator).Amount<T>(VariableName.Part, period, index);
        return Around(index) is { } of ? Share.Of(part, WholeOf<T>(of)) : T.None(Reason.NotApplicable, part);
    }

    private ShareFigure Work(int index) => Around(index) is { } of
        ? new(Rate<Evaluation>(index), Whole(of), of)
        : new(Reason.NotApplicable, Observation.Missing(Reason.NotApplicable), null);

    // Shares are of what adds up.
    private bool IsShared => indicator is { AdditiveAcrossRegions: true, Nature: not Nature.Ratio };

    private Region? Around(int index) => IsShared ? context.Whole(context.RegionIndex.Regions[index], period.Last) : null;

    private T WholeOf<T>(Region of)
        where T : IFormulaAlgebra<T>
    {
        var (place, columns) = (context.Parents.RegionIndex.IndexOf(of.Id), context.Parents.Columns(indicator));
        return columns[period][place].Value is null && Whole(of).Value is not null
            ? Totals.Formula<T>(context.Parents.Children, indicator, period, Below(of)).As(VariableName.Whole)
            : columns.Amount<T>(VariableName.Whole, period, place);
    }

    // What the whole reported or, where it did not and all its parts did, their sum.
    private Observation Whole(Region of)
    {
        var reported = context.Parents.Columns(indicator)[period][context.Parents.RegionIndex.IndexOf(of.Id)];
        if (reported.Value is not null)
        {
            return reported;
        }

        if (!_summed.TryGetValue(of.Id, out var sum))
        {
            var total = Totals.Of(context.Parents.Children, indicator, period, Below(of));
            _summed[of.Id] = sum = total is { IsComplete: true, Expected: > 0 } ? total.Sum : reported;
        }

        return sum;
    }

    private IReadOnlyList<Region> Below(Region of) => context.Tree.Parts(of, period.Last);
}
