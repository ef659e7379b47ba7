using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>
/// One indicator at one period over a evaluation context's frame: every figure is a column, worked out when first asked for.
/// </summary>
public sealed class IndicatorPeriodColumns(EvaluationContext context, Indicator indicator, Period period)
{
    private readonly Dictionary<Type, object> _parts = [];
    private Observation[]? _actuals;
    private IReadOnlySet<int>? _excluded;
    private IReadOnlyList<PeerRanking>? _rankings;

    public EvaluationContext Context => context;

    public Indicator Indicator => indicator;

    public Period Period => period;

    public ObservationColumns Columns { get; } = context.Columns(indicator);

    public Observation[] Actuals => _actuals ??= Columns[period];

    public GrowthColumns Growth { get; } = new(context, indicator, period);

    public CompletionColumns Completions { get; } = new(context, indicator, period);

    public ContradictionColumn Contradictions => field ??= new(context, indicator, period);

    public UnreportedColumn Unreported => field ??= new(this);

    /// <summary>The same a year before.</summary>
    public IndicatorPeriodColumns YearBefore => context.At(indicator, period.YearBefore);

    /// <summary>The ids of the regions that the group asked for does not rank 不考核.</summary>
    public IReadOnlySet<int> Excluded => _excluded ??= context.Options.Regions.Excluded(period.Last);

    /// <summary>Every group of peers that the query ranks, by the query's rule.</summary>
    public IReadOnlyList<PeerRanking> Rankings => _rankings ??= [.. RankMovements.Rankings(this)];

    /// <summary>What a measure works out once for all regions of the frame.</summary>
    public T Part<T>(Func<IndicatorPeriodColumns, T> make)
        where T : class => _parts.TryGetValue(typeof(T), out var part) ? (T)part : Added(make(this));

    /// <summary>Whether the actuals are there; what is not is asked for.</summary>
    public bool Load(LoadPlan plan) => Columns.Load(plan, period);

    public bool Excludes(int index) => Excluded.Count > 0 && Excluded.Contains(context.RegionIndex.Regions[index].Id);

    /// <summary>What a ranking compares, for each region of the frame.</summary>
    public ValueOrReason[] Keys(RankingKey by) => context.RegionIndex.Column(index => by.Of(this, index));

    private T Added<T>(T part)
        where T : class
    {
        _parts.Add(typeof(T), part);
        return part;
    }
}
