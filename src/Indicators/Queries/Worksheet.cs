using Indicators.Catalog;
using Indicators.Periods;
using Indicators.Regions;
using Indicators.Storage;

namespace Indicators.Queries;

/// <summary>What one answer is worked out on: a query, a snapshot and a frame of regions; every column on it is worked out once.</summary>
public sealed class Worksheet(FigureQuery query, Snapshot snapshot, Frame frame)
{
    private readonly Dictionary<int, Columns> _columns = [];
    private readonly Dictionary<int, TargetColumns> _targets = [];
    private readonly Dictionary<(int, Period), Block> _blocks = [];

    public FigureQuery Query => query;

    public Snapshot Snapshot => snapshot;

    public Frame Frame => frame;

    public Catalogue Catalogue => snapshot.Catalogue;

    public RegionTree Tree => snapshot.Catalogue.Regions;

    public Columns Columns(Indicator indicator) => _columns.TryGetValue(indicator.Id, out var columns)
        ? columns
        : _columns[indicator.Id] = new Columns(this, indicator);

    public TargetColumns Targets(Indicator indicator) => _targets.TryGetValue(indicator.Id, out var targets)
        ? targets
        : _targets[indicator.Id] = new TargetColumns(this, indicator);

    public Block Block(Indicator indicator, Period period) => _blocks.TryGetValue((indicator.Id, period), out var block)
        ? block
        : _blocks[(indicator.Id, period)] = new Block(this, indicator, period);
}
