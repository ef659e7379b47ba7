using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Regions;

namespace Indicators.Queries;

/// <summary>占比: a figure in percent of that of the region around it.</summary>
/// <param name="Of">Whose part it is; null for the nation.</param>
public readonly record struct ShareFigure(Outcome Rate, Reading Whole, Region? Of);

/// <summary>Shares for one indicator at one period over a worksheet's frame.</summary>
public sealed class ShareColumn(Worksheet sheet, Indicator indicator, Period period)
{
    private readonly Dictionary<int, Reading> _summed = [];
    private ShareFigure?[]? _figures;

    public ShareFigure this[int index] => (_figures ??= new ShareFigure?[sheet.Frame.Count])[index] ??= Work(index);

    public T Rate<T>(int index)
        where T : IAmount<T>
    {
        var part = sheet.Columns(indicator).Amount<T>(Quantity.Part, period, index);
        return Around(index) is { } of ? Share.Of(part, WholeOf<T>(of)) : T.None(Reason.NotApplicable, part);
    }

    private ShareFigure Work(int index) => Around(index) is { } of
        ? new(Rate<Evaluation>(index), Whole(of), of)
        : new(Reason.NotApplicable, Reading.Missing(Reason.NotApplicable), null);

    // Shares are of what adds up.
    private Region? Around(int index) =>
        indicator is { AdditiveAcrossRegions: true, Nature: not Nature.Ratio } ? sheet.Whole(sheet.Frame.Regions[index]) : null;

    private T WholeOf<T>(Region of)
        where T : IAmount<T>
    {
        var (place, columns) = (sheet.Parents.Frame.IndexOf(of.Id), sheet.Parents.Columns(indicator));
        return columns[period][place].Value is null && Whole(of).Value is not null
            ? Totals.Formula<T>(sheet.Parents.Children, indicator, period, Below(of)).As(Quantity.Whole)
            : columns.Amount<T>(Quantity.Whole, period, place);
    }

    // What the whole reported or, where it did not and all its parts did, their sum.
    private Reading Whole(Region of)
    {
        var reported = sheet.Parents.Columns(indicator)[period][sheet.Parents.Frame.IndexOf(of.Id)];
        if (reported.Value is not null)
        {
            return reported;
        }

        if (!_summed.TryGetValue(of.Id, out var sum))
        {
            var total = Totals.Of(sheet.Parents.Children, indicator, period, Below(of));
            _summed[of.Id] = sum = total is { IsComplete: true, Expected: > 0 } ? total.Sum : reported;
        }

        return sum;
    }

    private IReadOnlyList<Region> Below(Region of) => sheet.Tree.Within(of, null, period.Last);
}
