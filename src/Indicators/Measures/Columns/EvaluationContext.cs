using Indicators.Catalogue;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>What one answer is worked out on: stored figures over a frame of regions; every column on it is worked out once.</summary>
public sealed class EvaluationContext(EvaluationOptions options, CatalogueVersion catalogue, Dataset dataset, RegionIndex frame)
{
    private readonly Dictionary<int, ObservationColumns> _columns = [];
    private readonly Dictionary<int, TargetColumns> _targets = [];
    private readonly Dictionary<(int, Period), IndicatorPeriodColumns> _blocks = [];
    private (EvaluationContext Context, IReadOnlyList<Region> Rows)? _parts;
    private EvaluationContext? _parents;
    private EvaluationContext? _children;
    private EvaluationContext? _siblings;
    private EvaluationContext? _predecessors;
    private EvaluationContext? _unfiltered;

    public EvaluationOptions Options => options;

    public Dataset Dataset => dataset;

    public RegionIndex RegionIndex => frame;

    public CatalogueVersion Catalogue => catalogue;

    public RegionTree Tree => catalogue.Regions;

    /// <summary>Whether its one region is the total of others.</summary>
    public bool IsTotal => _parts is not null;

    public ObservationColumns Columns(Indicator indicator) => _columns.TryGetValue(indicator.Id, out var columns)
        ? columns
        : _columns[indicator.Id] = _parts is var (parts, rows)
            ? new TotalColumns(this, parts, rows, indicator)
            : new StoredColumns(this, indicator);

    public TargetColumns Targets(Indicator indicator) => _targets.TryGetValue(indicator.Id, out var targets)
        ? targets
        : _targets[indicator.Id] = new TargetColumns(this, indicator);

    public IndicatorPeriodColumns At(Indicator indicator, Period period) => _blocks.TryGetValue((indicator.Id, period), out var block)
        ? block
        : _blocks[(indicator.Id, period)] = new IndicatorPeriodColumns(this, indicator, period);

    /// <summary>The same question about the regions around those of the frame, or around all when the query says within which.</summary>
    public EvaluationContext Parents => _parents ??= Beside(frame.Regions.Select(Whole).OfType<Region>());

    /// <summary>The same question about the regions directly below those of the frame, of all times.</summary>
    public EvaluationContext Children => _children ??= Beside(frame.Regions.SelectMany(region => Tree.Below(region)));

    /// <summary>The same question about all who were ever beside those of the frame.</summary>
    public EvaluationContext Siblings =>
        _siblings ??= Beside(frame.Regions.SelectMany(region => Tree.Parent(region) is { } parent ? Tree.Below(parent) : [region]));

    /// <summary>The same question about the regions whose place those of the frame took.</summary>
    public EvaluationContext Predecessors => _predecessors ??= Beside(frame.Regions.SelectMany(Tree.Predecessors));

    /// <summary>The same question about what some of its regions come to together, as the figures of one region.</summary>
    public EvaluationContext TotalFor(Region whole, IReadOnlyList<Region> rows) =>
        new(options, catalogue, dataset, new RegionIndex([whole])) { _parts = (this, rows) };

    /// <summary>What a region is a part of.</summary>
    public Region? Whole(Region region) => options.Regions.Within ?? Tree.Parent(region);

    /// <summary>The same question, were actuals of all statuses seen.</summary>
    public EvaluationContext Unfiltered => _unfiltered ??= new(options with { Statuses = null }, catalogue, dataset, frame);

    /// <summary>The same question about other regions.</summary>
    internal EvaluationContext Beside(RegionIndex regions) => new(options, catalogue, dataset, regions);

    private EvaluationContext Beside(IEnumerable<Region> regions) => Beside(new RegionIndex(regions));
}
