using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;

namespace Indicators.Queries;

/// <summary>年末预计: where the year so far leads to, and whether its target will be met.</summary>
/// <param name="WillMeet">Null is open: the range straddles the target, or there is no range or no target.</param>
public readonly record struct ProjectionFigure(Projection Projection, bool? WillMeet);

public sealed class ProjectionColumn(Worksheet sheet, Indicator indicator, Period period)
{
    private readonly Period _year = Period.OfYear(period.LastYear);
    private readonly Period _soFar = indicator.Nature == Nature.Flow ? Period.Between(period.LastYear * 12, period.End) : period;

    public ProjectionFigure this[int index]
    {
        get
        {
            var columns = sheet.Columns(indicator);
            Outcome At(Period asked) => columns[asked][index].Exact;
            var before = Enumerable.Range(1, Projection.MostYears).Select(years => new YearShape(At(_soFar.YearsBefore(years)), At(_year.YearsBefore(years))));
            var projection = Projection.Of(indicator.Nature, At(_soFar), _soFar, _year, [.. before]);
            return new(projection, WillMeet(projection, index));
        }
    }

    private bool? WillMeet(Projection projection, int index) =>
        sheet.Block(indicator, _year).Completions.Counting(index) is ({ } completion, _) && completion.Yardstick.Actual.End == _year.End
            ? projection.WillMeet(completion.Target.Promise.Operator, completion.Required)
            : null;
}
