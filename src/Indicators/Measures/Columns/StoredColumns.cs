using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Measures.Spans;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>The actuals of one indicator over a evaluation context's frame, as reported or, where nothing is, as they follow.</summary>
public sealed class StoredColumns(EvaluationContext context, Indicator indicator) : ObservationColumns
{
    private const int YearMonths = 12;

    private readonly Dictionary<Period, Observation[]> _reported = [];
    private readonly Dictionary<Period, Observation[]> _asReported = [];
    private readonly Dictionary<Period, IReadOnlyList<Period>> _needed = [];
    private readonly Dictionary<Period, Observation[]> _figures = [];
    private readonly Dictionary<Period, Observation[]> _divided = [];
    private IReadOnlyList<Period>? _known;

    public override Observation[] this[Period period] => _figures.TryGetValue(Observed(period), out var column)
        ? column
        : _figures[Observed(period)] = Work(Observed(period));

    public override bool Load(LoadPlan plan, Period period)
    {
        var observed = Observed(period);
        return _figures.ContainsKey(observed) || observed.Months < Shortest
            || (LoadSpans(plan, observed) && LoadParts(plan, observed)
                && new FounderColumns(context, indicator).Load(plan, AsReported(observed), observed));
    }

    public override bool LoadDivided(LoadPlan plan, Period period) =>
        indicator is not { Numerator: { } numerator, Denominator: { } denominator }
        || (Part(numerator).Load(plan, period) & Part(denominator).Load(plan, period));

    // From the newest back, until everybody has one.
    public override bool LoadInstead(LoadPlan plan, Period asked)
    {
        if (asked.Months >= Shortest)
        {
            return true;
        }

        var found = new bool[context.RegionIndex.Count];
        foreach (var period in Newest.TakeWhile(_ => Array.Exists(found, region => !region)))
        {
            if (!Load(plan, period))
            {
                return false;
            }

            var column = this[period];
            for (var index = 0; index < found.Length; index++) found[index] |= column[index].Value is not null;
        }

        return true;
    }

    /// <summary>Whether what was reported for exactly this span is there; what is not is asked for.</summary>
    public bool LoadReported(LoadPlan plan, Period period) => plan.Actuals(indicator, Observed(period), context.RegionIndex);

    /// <summary>What was reported for exactly this span, for each region of the frame.</summary>
    public Observation[] Reported(Period period)
    {
        var observed = Observed(period);
        if (!_reported.TryGetValue(observed, out var reported))
        {
            _reported[observed] = reported = context.Dataset.Actuals(indicator.Id, observed, context.RegionIndex)
                .At(context.RegionIndex.Ids.Span, Read);
        }

        return reported;
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
            divided = [.. above[period].Zip(
                below[period], (part, whole) => Ratio.Of(above.InStoredUnit(part), below.InStoredUnit(whole), indicator.Factor))];
            _divided[period] = divided;
        }

        return divided;
    }

    public override Period? Instead(Period asked, int index) => asked.Months >= Shortest ? null : Latest(index);

    protected override EvaluationContext Sheet => context;

    protected override Indicator Indicator => indicator;

    protected override Expression? Working(Period period, int index) => new StoredExpressions(context, indicator, this).Of(period, index);

    /// <summary>The periods that have figures, earliest end first; what follows from parts has those of its parts.</summary>
    public IReadOnlyList<Period> Known => _known ??= indicator.Numerator is { } code
        ? [.. context.Dataset.ActualPeriods(indicator.Id).Union(Part(code).Known).OrderBy(period => (period.End, period.Months))]
        : context.Dataset.ActualPeriods(indicator.Id);

    private IEnumerable<Period> Newest => Known.Where(period => period.Months >= Shortest && period.Months <= YearMonths)
        .OrderByDescending(period => period.End).ThenBy(period => period.Months);

    private Period? Latest(int index) => Newest.Cast<Period?>().FirstOrDefault(period => this[period!.Value][index].Value is not null);

    private int Shortest => indicator.Nature == Nature.Stock ? 1 : indicator.ShortestPeriod.Months;

    private Observation[] Work(Period period)
    {
        if (period.Months < Shortest)
        {
            return Array.ConvertAll(context.RegionIndex.Regions, _ => Observation.Missing(Reason.NotReported));
        }

        return new FounderColumns(context, indicator).Filled(AsReported(period), period);
    }

    private Observation[] AsReported(Period period)
    {
        if (!_asReported.TryGetValue(period, out var column))
        {
            _asReported[period] = column = indicator.Nature switch
            {
                Nature.Flow => context.Options.DeriveSpans ? Solve(period) : Reported(period),
                Nature.Stock => Reported(period),
                Nature.Ratio => Filled(Reported(period), period),
            };
        }

        return column;
    }

    private Observation[] Solve(Period period) =>
        new SpanSolver(period, Needed(period)).Solve(context.RegionIndex.Count, [.. Needed(period).Select(Reported)]);

    private bool LoadSpans(LoadPlan plan, Period period)
    {
        var isThere = true;
        foreach (var span in Needed(period)) isThere &= _reported.ContainsKey(span) || plan.Actuals(indicator, span, context.RegionIndex);
        return isThere;
    }

    private bool LoadParts(LoadPlan plan, Period period) =>
        indicator.Nature != Nature.Ratio || AreAllReported(Reported(period)) || LoadDivided(plan, period);

    private static bool AreAllReported(Observation[] column) => Array.TrueForAll(column, reading => reading.Value is not null);

    // A reported ratio wins; what follows from the parts stands in where there is none.
    private Observation[] Filled(Observation[] reported, Period period) =>
        !AreAllReported(reported) && Divided(period) is { } divided
            ? [.. reported.Zip(divided, (asReported, follows) => (asReported.Value, follows.Value) switch
            {
                (not null, _) => asReported,
                (_, not null) => follows,
                _ => asReported with { Reason = follows.Reason },
            })]
            : reported;

    private StoredColumns Part(string code) => (StoredColumns)context.Columns(context.Catalogue.Indicators.OfCode(code)!);

    private IReadOnlyList<Period> Needed(Period period) => _needed.TryGetValue(period, out var spans)
        ? spans
        : _needed[period] = indicator.Nature == Nature.Flow && context.Options.DeriveSpans
            ? [.. SpanSolver.Telling(period, Known).Union([period])]
            : [period];

    private Observation Read(StoredObservation? stored) => stored switch
    {
        not { } => Observation.Missing(Reason.NotReported),
        { Status: ObservationStatus.Missing } => Observation.Missing(Reason.NotReported, ObservationStatus.Missing),
        { } cell when context.Options.Status is { } only && cell.Status != only => Observation.Missing(Reason.NotReported),
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
