using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>One region's row of a block: what its figures are worked out on, exact.</summary>
/// <param name="completion">Of the target that the row is about; null where none counts or none was asked for.</param>
/// <param name="noCompletion">Why no target counts.</param>
/// <param name="ranks">The places of all rows; null where none are asked for.</param>
public sealed class FigureRow(
    IndicatorPeriodColumns block, int index, Completion? completion = null, Reason? noCompletion = null, Ranks? ranks = null)
{
    private static readonly Observation Unknown = Observation.Missing(Reason.NotReported);

    private Pace? _pace;
    private Light? _light;
    private bool? _met;
    private bool _hasLight;
    private bool _hasMet;

    public IndicatorPeriodColumns Columns => block;

    public int Index => index;

    public Completion? Completion => completion;

    public Reason? NoCompletion => noCompletion;

    public Ranks? Ranks => ranks;

    public RankMovement? RankMovement => ranks is null ? null : new(ranks, index);

    /// <summary>
    /// The period that was asked for, which another may stand in for (<see cref="Period"/>); null where the newest reported one was, and
    /// there is none.
    /// </summary>
    public Period? Asked { get; init; } = block.Period;

    /// <summary>Whether nothing was ever reported of what is asked, so that nothing can be worked out for any period.</summary>
    public bool IsNeverReported => Asked is null;

    public Indicator Indicator => block.Indicator;

    public Period Period => block.Period;

    public Region Region => block.Context.RegionIndex.Regions[index];

    public ref readonly Observation Actual => ref IsNeverReported ? ref Unknown : ref block.Actuals[index];

    public ref readonly GrowthResult Growth => ref block.Growth[index];

    /// <summary>What growth is measured from.</summary>
    public Observation Base => block.Growth.BaseOf(index);

    public int TargetCount => block.Completions.Targets[index].Count;

    public Pace Pace => _pace ??= completion is { } counted ? block.Completions.PaceOf(counted) : Pace.None(noCompletion!.Value);

    /// <summary>Null where nothing tells it.</summary>
    public Light? Light
    {
        get
        {
            if (!_hasLight) (_light, _hasLight) = (completion is null ? null : block.Completions.LightOf(completion, Pace, index), true);
            return _light;
        }
    }

    /// <summary>Whether the target is met; null when the figures cannot decide it.</summary>
    public bool? Met
    {
        get
        {
            if (!_hasMet) (_met, _hasMet) = (completion?.Met, true);
            return _met;
        }
    }

    /// <summary>What is remarkable about its target, and about what it is measured from.</summary>
    public ObservationFlags TargetFlags =>
        (completion?.Flags ?? ObservationFlags.None) | (IsStrictest ? ObservationFlags.Strictest : ObservationFlags.None);

    /// <summary>Which changes of the region enter what the light goes by, beyond what its completion is flagged with.</summary>
    public ObservationFlags LightFlags => completion is { } counted
        && block.Completions.OpeningFlags(counted, index) is not ObservationFlags.None and var changes && Light?.Basis is LightBasis.Stock
            ? changes
            : ObservationFlags.None;

    // Whether its target asks for more than each other that stands beside it; levels are compared at the end of the targets' period.
    private bool IsStrictest => completion is { Target: { } target } && TargetCount > 1
        && block.Context.At(Indicator, target.Key.Period).Completions.Strictest(index) is { } strictest
        && (strictest.Key, strictest.IsDerived) == (target.Key, target.IsDerived);

    /// <summary>How many regions it is the total of; null for a region of its own.</summary>
    public Total? Total => block.Columns is TotalColumns totals
        ? IsNeverReported ? totals.OfNothing : totals.Of(Period)
        : null;

    /// <summary>Whether the group it is shown in does not rank it 不考核.</summary>
    public bool Excluded => block.Excludes(index);

    /// <summary>The words of the measures that follow from figures which its reader may not see.</summary>
    public IReadOnlyList<string> Withheld { get; set; } = [];

    public bool Withholds(string measure) => Withheld.Count > 0 && Withheld.Contains(measure);

    /// <summary>Whether its figure was reported by an override 越权更正.</summary>
    public bool IsOverridden => block.Context.Dataset.HasOverrides && Actual is { Revision: > 0, Derived: false }
        && block.Context.Dataset.IsOverridden(
            new(Indicator.Id, Indicator.Nature is Nature.Stock ? Period.LastMonth : Period, Region.Id), Actual.Revision);

    /// <summary>The newest period that has a figure, where it was asked for a span shorter than the indicator has.</summary>
    public Period? Instead => IsNeverReported ? null : Asked == Period ? Unreported.Instead(index) : Period;

    internal UnreportedColumn Unreported => block.Unreported;

    /// <summary>The actual as it enters a formula.</summary>
    public T Value<T>()
        where T : IFormulaAlgebra<T> => block.Columns.Amount<T>(VariableName.Actual, Period, index);
}
