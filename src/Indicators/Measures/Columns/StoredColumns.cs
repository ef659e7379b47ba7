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
    private static readonly Observation Nothing = Observation.Missing(Reason.NotReported);

    private readonly Dictionary<Period, Observation[]> _reported = [];
    private readonly Dictionary<Period, Observation[]> _asReported = [];
    private readonly Dictionary<Period, IReadOnlyList<Period>> _needed = [];
    private readonly Dictionary<Period, Observation[]> _figures = [];
    private readonly Dictionary<Period, Observation[]> _divided = [];
    private readonly Dictionary<(Period, Period, bool), StoredBases> _bases = [];
    private readonly List<LastReports> _lastReports = [];
    private IReadOnlyList<Period>? _known;
    private IReadOnlyList<Period>? _newestFirst;

    public override Observation[] this[Period period] => _figures.TryGetValue(Observed(period), out var column)
        ? column
        : _figures[Observed(period)] = Work(Observed(period));

    public override bool Load(LoadPlan plan, Period period)
    {
        var observed = Observed(period);
        return _figures.ContainsKey(observed) || observed.Months < indicator.ShortestMonths
            || plan.Once(this, observed, null, () =>
                LoadSpans(plan, observed) && LoadParts(plan, observed) && LoadUnfiltered(plan, observed)
                && new FounderColumns(context, indicator).Load(plan, AsReported(observed), observed));
    }

    public override bool LoadDivided(LoadPlan plan, Period period) =>
        indicator is not { Numerator: { } numerator, Denominator: { } denominator }
        || (Part(numerator).Load(plan, period) & Part(denominator).Load(plan, period));

    /// <summary>Whether what was reported for exactly this span is there; what is not is asked for.</summary>
    public bool LoadReported(LoadPlan plan, Period period) => plan.Actuals(indicator, Observed(period), context.RegionIndex);

    /// <summary>What was reported for exactly this span, for each region of the frame.</summary>
    public Observation[] Reported(Period period)
    {
        var observed = Observed(period);
        if (!_reported.TryGetValue(observed, out var reported))
        {
            var slice = context.Dataset.Actuals(indicator.Id, observed, context.RegionIndex);
            _reported[observed] = reported = Array.ConvertAll(
                slice.PlacesOf(context.RegionIndex.Ids.Span), place => place < 0 ? Nothing : Read(in slice.Observations[place]));
        }

        return reported;
    }

    /// <summary>Whether what was told of a period is there; what is not is asked for.</summary>
    public bool LoadTold(LoadPlan plan, Period period) =>
        indicator.Nature == Nature.Ratio ? Load(plan, period) : LoadReported(plan, period);

    /// <summary>What was reported for exactly this span; of a ratio also what follows from its parts.</summary>
    public Observation[] Told(Period period) => indicator.Nature == Nature.Ratio ? this[period] : Reported(period);

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

    public override BaseColumn Bases(Period period, Period before, bool asReported)
    {
        if (!_bases.TryGetValue((period, before, asReported), out var bases))
        {
            _bases[(period, before, asReported)] = bases = new(context, indicator, this, period, before, asReported);
        }

        return bases;
    }

    protected override EvaluationContext Sheet => context;

    protected override Indicator Indicator => indicator;

    protected override Expression? Working(Period period, int index) => new StoredExpressions(context, indicator, this).Of(period, index);

    /// <summary>The periods that have figures, earliest end first; what follows from parts has those of its parts.</summary>
    public IReadOnlyList<Period> Known => _known ??= indicator.Numerator is { } code
        ? [.. context.Dataset.ActualPeriods(indicator.Id).Union(Part(code).Known).OrderBy(period => (period.End, period.Months))]
        : context.Dataset.ActualPeriods(indicator.Id);

    /// <summary>Of these the ones that are not too short, latest end first.</summary>
    internal IReadOnlyList<Period> NewestFirst => _newestFirst ??=
    [
        .. Known.Where(period => period.Months >= indicator.ShortestMonths)
            .OrderByDescending(period => period.End).ThenBy(period => period.Months),
    ];

    /// <summary>Which of a few periods some regions reported last; the rows of all periods after them ask the same.</summary>
    internal LastReports LastReports(RegionIndex regions, IEnumerable<Period> newestFirst)
    {
        var asked = new LastReports(context, indicator, regions, newestFirst);
        if (_lastReports.Find(asked.IsSame) is { } same) return same;
        _lastReports.Add(asked);
        return asked;
    }

    /// <summary>Whether a figure is that of those whose place the region took, and not what it has itself.</summary>
    internal bool IsOfFounders(Period period, int index) => this[period][index] != AsReported(Observed(period))[index];

    private Observation[] Work(Period period)
    {
        if (period.Months < indicator.ShortestMonths)
        {
            return Array.ConvertAll(context.RegionIndex.Regions, _ => Observation.Missing(Reason.NotReported));
        }

        return new FounderColumns(context, indicator).Filled(AsReported(period), period);
    }

    private Observation[] AsReported(Period period)
    {
        if (!_asReported.TryGetValue(period, out var column))
        {
            _asReported[period] = column = OfOtherStatus(Seen(period), period);
        }

        return column;
    }

    private Observation[] Seen(Period period) => indicator.Nature switch
    {
        Nature.Flow => context.Options.DeriveSpans ? Solve(period) : Reported(period),
        Nature.Stock => Reported(period),
        Nature.Ratio => Filled(Reported(period), period),
    };

    // What would be there, were all statuses seen, is not simply unreported.
    private Observation[] OfOtherStatus(Observation[] seen, Period period) =>
        context.Options.Statuses is null || AreAllReported(seen)
            ? seen
            : [.. seen.Zip(context.Unfiltered.Columns(indicator)[period], (own, any) =>
                own.Value is null && any.Value is not null ? Observation.Missing(Reason.OtherStatus, own.Status) : own)];

    private Observation[] Solve(Period period) =>
        new SpanSolver(period, Needed(period), indicator.Subtractable)
            .Solve(context.RegionIndex.Count, [.. Needed(period).Select(Reported)]);

    private bool LoadSpans(LoadPlan plan, Period period)
    {
        var isThere = true;
        foreach (var span in Needed(period)) isThere &= _reported.ContainsKey(span) || plan.Actuals(indicator, span, context.RegionIndex);
        return isThere;
    }

    private bool LoadParts(LoadPlan plan, Period period) =>
        indicator.Nature != Nature.Ratio || AreAllReported(Reported(period)) || LoadDivided(plan, period);

    private bool LoadUnfiltered(LoadPlan plan, Period period) => context.Options.Statuses is null || AreAllReported(Seen(period))
        || context.Unfiltered.Columns(indicator).Load(plan, period);

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
            ? [.. SpanSolver.Telling(period, Known, indicator.Subtractable).Union([period])]
            : [period];

    private Observation Read(in StoredObservation cell) => cell.Status == ObservationStatus.Missing
        ? Observation.Missing(Reason.NotReported, ObservationStatus.Missing)
        : !context.Options.Sees(cell.Status) ? Nothing
        : new()
        {
            Value = cell.Value.In(indicator.Unit),
            Status = cell.Status,
            Bound = cell.Bound,
            High = cell.Bound == Bound.Range ? cell.High.In(indicator.Unit) : null,
            ReportedBase = cell.Base?.In(indicator.Unit),
            Revision = cell.Revision,
        };
}
