using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Queries;

/// <summary>One indicator at one period over a worksheet's frame: every measure is a column, worked out when first asked for.</summary>
public sealed class IndicatorPeriodColumns(EvaluationContext sheet, Indicator indicator, Period period)
{
    private Observation[]? _actuals;
    private IReadOnlySet<int>? _excluded;
    private IReadOnlyList<PeerRanking>? _rankings;

    public EvaluationContext Context => sheet;

    public Indicator Indicator => indicator;

    public Period Period => period;

    public Observation[] Actuals => _actuals ??= sheet.Columns(indicator)[period];

    public GrowthColumns Growth { get; } = new(sheet, indicator, period);

    public CompletionColumns Completions { get; } = new(sheet, indicator, period);

    public ShareColumn Shares { get; } = new(sheet, indicator, period);

    public ComputedColumn Computed { get; } = new(sheet, indicator, period);

    public AllocationColumn Allocations { get; } = new(sheet, indicator, period);

    public ProjectionColumn Projections { get; } = new(sheet, indicator, period);

    /// <summary>The ids of the regions that the group asked for does not rank 不考核.</summary>
    public IReadOnlySet<int> Excluded => _excluded ??= sheet.Query.Regions.Excluded(period.Last);

    /// <summary>Every group of peers that the query ranks, by the query's rule.</summary>
    public IReadOnlyList<PeerRanking> Rankings => _rankings ??= [.. RankMovements.Rankings(sheet, this)];

    public bool Excludes(int index) => Excluded.Contains(sheet.RegionIndex.Regions[index].Id);

    /// <summary>What a ranking compares, for each region of the frame.</summary>
    public ValueOrReason[] Keys(RankingKey by) => sheet.RegionIndex.Column(index => Key(by, index));

    private ValueOrReason Key(RankingKey by, int index) => by switch
    {
        RankingKey.Growth => Growth[index].Ranked,
        RankingKey.Points => Growth[index].Points ?? Reason.NotApplicable,
        RankingKey.Completion or RankingKey.Pace => Completions.Counting[index] switch
        {
            (null, var why) => why!.Value,
            ({ } completion, _) => by == RankingKey.Completion ? completion.Rate : Completions.PaceOf(completion).Ahead,
        },
        RankingKey.Share => Shares[index].Rate,
        _ => Actuals[index].Exact,
    };
}
