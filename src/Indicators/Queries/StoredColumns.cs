using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Queries;

/// <summary>The actuals of one indicator over a worksheet's frame, as reported or, where nothing is, as they follow.</summary>
public sealed class StoredColumns(EvaluationContext sheet, Indicator indicator) : ObservationColumns
{
    private const int YearMonths = 12;

    private readonly Dictionary<Period, Observation[]> _reported = [];
    private readonly Dictionary<Period, Observation[]> _figures = [];
    private readonly Dictionary<Period, Observation[]> _divided = [];
    private IReadOnlyList<Period>? _known;

    public override Observation[] this[Period period] => _figures.TryGetValue(Observed(period), out var column)
        ? column
        : _figures[Observed(period)] = Work(Observed(period));

    public override void Load(IEnumerable<Period> periods)
    {
        var missing = periods.Select(Observed).SelectMany(Needed).Where(period => !_reported.ContainsKey(period)).Distinct().ToList();
        if (missing.Count == 0)
        {
            return;
        }

        foreach (var (period, slice) in sheet.Dataset.Actuals(indicator.Id, missing, sheet.RegionIndex.Ids))
        {
            _reported[period] = slice.At(sheet.RegionIndex.Ids.Span, Read);
        }
    }

    /// <summary>What was reported for exactly this span, for each region of the frame.</summary>
    public Observation[] Reported(Period period)
    {
        Load([period]);
        return _reported[Observed(period)];
    }

    /// <summary>A ratio as it follows from its parts, whatever was reported; null for what has no parts.</summary>
    public override Observation[]? Divided(Period period)
    {
        if (indicator is not { Numerator: { } numerator, Denominator: { } denominator })
        {
            return null;
        }

        if (!_divided.TryGetValue(period, out var divided))
        {
            var (above, below) = (Part(numerator), Part(denominator));
            divided = [.. above[period].Zip(below[period], (part, whole) => Ratio.Of(above.InStoredUnit(part), below.InStoredUnit(whole), indicator.Factor))];
            _divided[period] = divided;
        }

        return divided;
    }

    public override Period? Instead(Period asked, int index) => asked.Months >= Shortest ? null : Latest(index);

    protected override EvaluationContext Sheet => sheet;

    protected override Indicator Indicator => indicator;

    protected override Expression? Working(Period period, int index) => new StoredExpressions(sheet, indicator, this).Of(period, index);

    /// <summary>The periods that have figures, earliest end first; what follows from parts has those of its parts.</summary>
    public IReadOnlyList<Period> Known => _known ??= indicator.Numerator is { } code
        ? [.. sheet.Dataset.ActualPeriods(indicator.Id).Union(Part(code).Known).OrderBy(period => (period.End, period.Months))]
        : sheet.Dataset.ActualPeriods(indicator.Id);

    private Period? Latest(int index) => Known.Where(period => period.Months >= Shortest && period.Months <= YearMonths)
        .OrderByDescending(period => period.End).ThenBy(period => period.Months).Cast<Period?>()
        .FirstOrDefault(period => this[period!.Value][index].Value is not null);

    private int Shortest => indicator.Nature == Nature.Stock ? 1 : indicator.ShortestPeriod.Months;

    private Observation[] Work(Period period)
    {
        if (period.Months < Shortest)
        {
            return Array.ConvertAll(sheet.RegionIndex.Regions, _ => Observation.Missing(Reason.NotReported));
        }

        Load([period]);
        return new PredecessorColumns(sheet, indicator).Filled(AsReported(period), period);
    }

    private Observation[] AsReported(Period period) => indicator.Nature switch
    {
        Nature.Flow when sheet.Query.DeriveSpans => Solve(period),
        Nature.Ratio => Filled(_reported[period], period),
        _ => _reported[period],
    };

    private Observation[] Solve(Period period)
    {
        var spans = Needed(period).ToList();
        return new SpanSolver(period, spans).Solve(sheet.RegionIndex.Count, spans.ConvertAll(span => _reported[span]));
    }

    // A reported ratio wins; what follows from the parts stands in where there is none.
    private Observation[] Filled(Observation[] reported, Period period) =>
        !Array.TrueForAll(reported, reading => reading.Value is not null) && Divided(period) is { } divided
            ? [.. reported.Zip(divided, (asReported, follows) => (asReported.Value, follows.Value) switch
            {
                (not null, _) => asReported,
                (_, not null) => follows,
                _ => asReported with { Reason = follows.Reason },
            })]
            : reported;

    private StoredColumns Part(string code) => (StoredColumns)sheet.Columns(sheet.Catalogue.Indicators.OfCode(code)!);

    private IEnumerable<Period> Needed(Period period) => indicator.Nature == Nature.Flow && sheet.Query.DeriveSpans
        ? SpanSolver.Telling(period, Known).Union([period])
        : [period];

    private Observation Read(StoredObservation? stored) => stored switch
    {
        not { } => Observation.Missing(Reason.NotReported),
        { Status: ObservationStatus.Missing } => Observation.Missing(Reason.NotReported, ObservationStatus.Missing),
        { } cell when sheet.Query.Status is { } only && cell.Status != only => Observation.Missing(Reason.NotReported),
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
