using Indicators.Catalogue;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>What one answer is worked out on: stored figures over a frame of regions; every column on it is worked out once.</summary>
/// <param name="parts">The evaluation context whose rows the one region of the frame is the total of; null for what is stored.</param>
public sealed class EvaluationContext(
    EvaluationOptions options, CatalogueVersion catalogue, Dataset dataset, RegionIndex frame, EvaluationContext? parts = null)
{
    private readonly Dictionary<int, ObservationColumns> _columns = [];
    private readonly Dictionary<int, TargetColumns> _targets = [];
    private readonly Dictionary<(int, Period), IndicatorPeriodColumns> _blocks = [];
    private EvaluationContext? _parents;
    private EvaluationContext? _children;
    private EvaluationContext? _siblings;
    private EvaluationContext? _unfiltered;

    // By how much had changed by then.
    private readonly Dictionary<(int First, int Scope), EvaluationContext> _before = [];
    private readonly Dictionary<int, EvaluationContext> _rows = [];

    public EvaluationOptions Options => options;

    public Dataset Dataset => dataset;

    public RegionIndex RegionIndex => frame;

    public CatalogueVersion Catalogue => catalogue;

    public RegionTree Tree => catalogue.Regions;

    /// <summary>Whether its one region is the total of others.</summary>
    public bool IsTotal => parts is not null;

    public ObservationColumns Columns(Indicator indicator) => _columns.TryGetValue(indicator.Id, out var columns)
        ? columns
        : _columns[indicator.Id] = parts is null ? new StoredColumns(this, indicator) : new TotalColumns(this, parts, indicator);

    public TargetColumns Targets(Indicator indicator) => _targets.TryGetValue(indicator.Id, out var targets)
        ? targets
        : _targets[indicator.Id] = new TargetColumns(this, indicator);

    public IndicatorPeriodColumns At(Indicator indicator, Period period) => _blocks.TryGetValue((indicator.Id, period), out var block)
        ? block
        : _blocks[(indicator.Id, period)] = new IndicatorPeriodColumns(this, indicator, period);

    /// <summary>
    /// The same question about the regions around those of the frame, of all times, or around all when the query says within which.
    /// </summary>
    public EvaluationContext Parents => _parents ??= Beside(
        options.Regions.Within is { } within ? [within] : frame.Regions.SelectMany(Tree.Around));

    /// <summary>The same question about the regions directly below those of the frame, of all times.</summary>
    public EvaluationContext Children => _children ??= Beside(frame.Regions.SelectMany(region => Tree.Below(region)));

    /// <summary>The same question about all who were ever beside those of the frame.</summary>
    public EvaluationContext Siblings =>
        _siblings ??= Beside(frame.Regions.SelectMany(region => Tree.Around(region).SelectMany(Tree.Below).Append(region)));

    /// <summary>The same question about what the rows come to together, as the figures of one region.</summary>
    public EvaluationContext TotalFor(Region whole) => new(options, catalogue, dataset, new RegionIndex([whole]), this);

    /// <summary>The same question about the rows of a month: itself, where all of them are in the frame.</summary>
    internal EvaluationContext Rows(int month)
    {
        if (!_rows.TryGetValue(month, out var rows))
        {
            var regions = options.Regions.Counted(Tree, month);
            _rows[month] = rows = regions.All(region => frame.IndexOf(region.Id) >= 0) ? this : Beside(regions);
        }

        return rows;
    }

    /// <summary>What a region is a part of in a month.</summary>
    public Region? Whole(Region region, int month) => options.Regions.Within ?? Tree.Parent(region, month);

    /// <summary>
    /// Where those stand that took another's place, or from or to which a part moved, after a month and not after another.
    /// </summary>
    internal IEnumerable<int> Changed(int after, int until) => Changes.Between(after, until);

    /// <summary>
    /// The same question about those that went into the regions of the frame from a month on, and before another; of regions that began
    /// after it, all are whose place they took. They had others before them: were these two questions, there would be twice as many ways
    /// to each at every step back.
    /// </summary>
    internal EvaluationContext Before(int first, int scope = int.MaxValue)
    {
        var turns = (Changes.Until(first), Changes.Until(scope));
        if (!_before.TryGetValue(turns, out var before))
        {
            _before[turns] = before = Beside(Changed(first, scope).SelectMany(index => Tree.Changes.Predecessors(frame.Regions[index]))
                .Select(one => one.Region).Where(before => before.To >= first && before.To < scope));
        }

        return before;
    }

    /// <summary>The same question, were actuals of all statuses seen.</summary>
    public EvaluationContext Unfiltered => _unfiltered ??= new(options with { Statuses = null }, catalogue, dataset, frame);

    /// <summary>The same question about other regions.</summary>
    internal EvaluationContext Beside(RegionIndex regions) => new(options, catalogue, dataset, regions);

    private FrameTurns Changes => frame.ChangesIn(Tree);

    private EvaluationContext Beside(IEnumerable<Region> regions) => Beside(new RegionIndex(regions));
}
