using Indicators.Actuals;
using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;

namespace Indicators.Queries;

/// <summary>The actuals of one indicator over a worksheet's frame, by period: as reported or, where nothing is, as they follow.</summary>
public sealed class Columns(Worksheet sheet, Indicator indicator)
{
    private readonly Dictionary<Period, Reading[]> _reported = [];
    private readonly Dictionary<Period, Reading[]> _figures = [];

    /// <summary>What the indicator was in a period, for each region of the frame.</summary>
    public Reading[] this[Period period] => _figures.TryGetValue(Observed(period), out var column)
        ? column
        : _figures[Observed(period)] = Work(Observed(period));

    /// <summary>Reads what several columns need in one trip.</summary>
    public void Load(IEnumerable<Period> periods)
    {
        var missing = periods.Select(Observed).SelectMany(Needed).Where(period => !_reported.ContainsKey(period)).Distinct().ToList();
        if (missing.Count == 0)
        {
            return;
        }

        foreach (var (period, slice) in sheet.Snapshot.Actuals(indicator.Id, missing, sheet.Frame.Ids))
        {
            _reported[period] = Array.ConvertAll(slice.At(sheet.Frame.Ids.Span), Read);
        }
    }

    /// <summary>What was reported for exactly this span, for each region of the frame.</summary>
    public Reading[] Reported(Period period)
    {
        Load([period]);
        return _reported[Observed(period)];
    }

    /// <summary>A stock means the last month of whatever span is asked for.</summary>
    private Period Observed(Period period) => indicator.Nature == Nature.Stock ? period.LastMonth : period;

    private Reading[] Work(Period period) => Reported(period);

    private IEnumerable<Period> Needed(Period period) => [period];

    private Reading Read(Cell? stored) => stored switch
    {
        not { } => Reading.Missing(Reason.NotReported),
        { Status: Status.Missing } => Reading.Missing(Reason.NotReported, Status.Missing),
        { } cell when sheet.Query.Status is { } only && cell.Status != only => Reading.Missing(Reason.NotReported),
        { } cell => new()
        {
            Value = cell.Value.In(indicator.Unit),
            Status = cell.Status,
            Bound = cell.Bound,
            High = cell.Bound == Bound.Range ? cell.High.In(indicator.Unit) : null,
            Revision = cell.Revision,
        },
    };
}
