using Indicators.Measures.Columns;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Queries;

/// <summary>The stored figures as a snapshot has them and, before them, those that are only supposed 假如.</summary>
/// <param name="supposed">What is to be seen as if it had been written; null for what is stored alone.</param>
public sealed class SnapshotDataset(Snapshot snapshot, ChangeSet? supposed = null) : Dataset(snapshot.Cells)
{
    private readonly Overlay? _overlay = supposed is null ? null : new(supposed);

    protected override IReadOnlyList<Period> ReadActualPeriods(int indicator) =>
        Joined(StoredTable.Actuals, indicator, snapshot.ActualPeriods(indicator));

    protected override IReadOnlyList<Period> ReadTargetPeriods(int indicator) =>
        Joined(StoredTable.Targets, indicator, snapshot.TargetPeriods(indicator));

    protected override IReadOnlyList<Period> ReadDeclaredPeriods(int indicator) =>
        Joined(StoredTable.Declared, indicator, snapshot.DeclaredPeriods(indicator));

    protected override IReadOnlyDictionary<Period, ActualSlice> ReadActuals(LoadRead read)
    {
        var stored = snapshot.Actuals(read.Indicator, read.Periods, read.Regions.Ids);
        return _overlay is null ? stored : stored.ToDictionary(pair => pair.Key, pair => _overlay.Before(pair.Value, read));
    }

    protected override IReadOnlyDictionary<Period, TargetSlice> ReadTargets(LoadRead read)
    {
        var stored = snapshot.Targets(read.Indicator, read.Periods, read.Regions.Ids);
        return _overlay is null ? stored : stored.ToDictionary(pair => pair.Key, pair => _overlay.Before(pair.Value, read));
    }

    protected override IReadOnlyList<PrintedFigure> ReadDeclared(LoadRead read)
    {
        var filter = new StoredFilter
        {
            Indicators = [read.Indicator],
            Periods = read.Periods,
            Regions = read.Regions.Ids.ToArray(),
        };
        IReadOnlyList<PrintedFigure> stored =
            [.. snapshot.ListDeclared(filter).Select(stored => new PrintedFigure(stored.Item, stored.Source))];
        return _overlay is null ? stored : _overlay.Before(stored, read);
    }

    private IReadOnlyList<Period> Joined(StoredTable table, int indicator, IReadOnlyList<Period> stored) =>
        _overlay is null ? stored : _overlay.Periods(table, indicator, stored);
}
