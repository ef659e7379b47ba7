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

    public ShareFigure this[int index] => sheet.Whole(sheet.Frame.Regions[index]) is { } of && indicator is { AdditiveAcrossRegions: true, Nature: not Nature.Ratio }
        ? Of(sheet.Columns(indicator)[period][index], Whole(of), of)
        : new(Reason.NotApplicable, Reading.Missing(Reason.NotApplicable), null);

    private static ShareFigure Of(Reading part, Reading whole, Region of) => new(Share.Of(part.Exact, whole.Exact), whole, of);

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
            var total = Totals.Of(sheet.Parents.Children, indicator, period, sheet.Tree.Within(of, null, period.Last));
            _summed[of.Id] = sum = total is { IsComplete: true, Expected: > 0 } ? total.Sum : reported;
        }

        return sum;
    }
}
