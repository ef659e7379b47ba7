using Indicators.Periods;

namespace Indicators.Benchmarks.Data;

/// <summary>The raw read of what the questions need.</summary>
public sealed class RawRows(DataSet set) : IDisposable
{
    private static readonly Period Year = Period.OfYear(2024);

    private readonly RawReader _raw = new(set.Path);
    private readonly int _stock = set.Indicator(Reports.Stock).Id;
    private readonly int _flow = set.Indicator(Reports.Flow).Id;

    /// <summary>A stock now, a year before, and two years before for the places of then; and its targets.</summary>
    public int Ranking()
    {
        var now = new Period(Reports.LastMonth, 1);
        return Enumerable.Range(0, 3).Sum(back => _raw.Actuals(_stock, now.YearsBefore(back))) + _raw.Targets(_stock, Year);
    }

    /// <summary>A flow of the year, the running total before, which it must not be below, and its targets.</summary>
    public int Completion() => _raw.Actuals(_flow, Year) + _raw.Actuals(_flow, Reports.BeforeLast(Year)) + _raw.Targets(_flow, Year);

    public void Dispose() => _raw.Dispose();
}
