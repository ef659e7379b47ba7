using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Regions;

namespace Indicators.Queries;

/// <summary>任务分解: a region's target against those of the regions directly below it.</summary>
/// <param name="Without">Those that have no target.</param>
public sealed record AllocationFigure(Allocation Figures, IReadOnlyList<Region> Without);

public sealed class AllocationColumn(Worksheet sheet, Indicator indicator, Period period)
{
    private AllocationFigure?[]? _figures;

    public AllocationFigure this[int index] => (_figures ??= new AllocationFigure?[sheet.Frame.Count])[index] ??= Work(index);

    public T Rate<T>(int index)
        where T : IAmount<T> => Applies(index) ? Allocation.Rate(Allocation.Sum(Levels<T>(index)), Required<T>(sheet, index)) : T.None(Reason.NotApplicable);

    public T Surplus<T>(int index)
        where T : IAmount<T> => Applies(index) ? Allocation.Less(Allocation.Sum(Levels<T>(index)), Required<T>(sheet, index)) : T.None(Reason.NotApplicable);

    private AllocationFigure Work(int index)
    {
        if (!Applies(index))
        {
            Outcome none = Reason.NotApplicable;
            return new(new(none, none, none, none, [], []), []);
        }

        var figures = Allocation.Of(Required<Evaluation>(sheet, index), Levels<Evaluation>(index));
        return new(figures, [.. figures.Without.Select(place => Below(index)[place])]);
    }

    private bool Applies(int index) => indicator is { AdditiveAcrossRegions: true, Nature: not Nature.Ratio } && Below(index).Count > 0;

    private IReadOnlyList<Region> Below(int index) => sheet.Tree.Within(sheet.Frame.Regions[index], null, period.Last);

    private List<T> Levels<T>(int index)
        where T : IAmount<T>
    {
        var children = sheet.Children;
        return [.. Below(index).Select(child => Required<T>(children, children.Frame.IndexOf(child.Id)).As(Quantity.Member))];
    }

    private T Required<T>(Worksheet on, int index)
        where T : IAmount<T>
    {
        var completions = on.Block(indicator, period).Completions;
        var (completion, why) = completions.Counting[index];
        return completion is { } counting ? completions.Numbers<T>(counting, index).Required : T.None(why!.Value);
    }
}
