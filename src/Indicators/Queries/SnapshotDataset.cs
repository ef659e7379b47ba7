using Indicators.Measures.Columns;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Queries;

/// <summary>The stored figures as a snapshot has them and, before them, those that are only supposed 假如.</summary>
/// <param name="overlay">What is to be seen as if it had been written; null for what is stored alone.</param>
public sealed class SnapshotDataset(Snapshot snapshot, ChangeSet? overlay = null) : Dataset
{
    private readonly ILookup<(int Indicator, Period Period), (int Region, StoredObservation? Cell)> _actuals = Overlaid(overlay).ToLookup(
        pair => (pair.Key.Indicator, pair.Key.Period), pair => (pair.Key.Region, pair.Cell));

    public override bool IsOverridden(ActualKey key, long revision) => snapshot.IsOverridden(key, revision);

    protected override IReadOnlyList<Period> ReadActualPeriods(int indicator) =>
        Joined(snapshot.ActualPeriods(indicator), overlay?.Actuals.Select(actual => (actual.Key.Indicator, actual.Key.Period)), indicator);

    protected override IReadOnlyList<Period> ReadTargetPeriods(int indicator) =>
        Joined(snapshot.TargetPeriods(indicator), overlay?.Targets.Select(target => (target.Key.Indicator, target.Key.Period)), indicator);

    protected override IReadOnlyDictionary<Period, ActualSlice> ReadActuals(LoadRead read)
    {
        var stored = snapshot.Actuals(read.Indicator, read.Periods, read.Regions.Ids);
        return overlay is null
            ? stored
            : stored.ToDictionary(pair => pair.Key, pair => pair.Value.With(_actuals[(read.Indicator, pair.Key)]));
    }

    protected override Target[] ReadTargets(LoadRead read)
    {
        var stored = snapshot.Targets(read.Indicator, read.Periods, read.Regions.Ids);
        if (overlay is null)
        {
            return stored;
        }

        var replaced = overlay.Targets.Select(target => target.Key).Concat(overlay.TargetDeletes).ToHashSet();
        return
        [
            .. stored.Where(target => !replaced.Contains(target.Key))
                .Concat(overlay.Targets.Where(target => target.Key.Indicator == read.Indicator && read.Periods.Contains(target.Key.Period)
                    && read.Regions.IndexOf(target.Key.Region) >= 0))
                .OrderBy(target => target.Key.Period)
                .ThenBy(target => (target.Key.Region, target.Key.Commitment, target.Key.Kind, target.Key.SetBy)),
        ];
    }

    // Nobody supposes what a report printed.
    protected override IReadOnlyList<PublishedGrowth> ReadPublishedGrowth(LoadRead read)
    {
        var filter = new StoredFilter
        {
            Indicators = [read.Indicator],
            Periods = read.Periods,
            Regions = read.Regions.Ids.ToArray(),
            Measures = [DeclaredMeasure.Growth],
        };
        return [.. snapshot.ListDeclared(filter).Select(stored => new PublishedGrowth(stored.Item, stored.Source))];
    }

    private static IEnumerable<(ActualKey Key, StoredObservation? Cell)> Overlaid(ChangeSet? overlay) => overlay is null
        ? []
        : overlay.Actuals.Select(actual => (actual.Key, (StoredObservation?)actual.Observation))
            .Concat(overlay.ActualDeletes.Select(key => (key, (StoredObservation?)null)));

    // The earliest end first, then the shortest.
    private static IReadOnlyList<Period> Joined(
        IReadOnlyList<Period> stored, IEnumerable<(int Indicator, Period Period)>? others, int indicator)
    {
        var own = others?.Where(key => key.Indicator == indicator).Select(key => key.Period);
        return own is null ? stored : [.. stored.Union(own).OrderBy(period => (period.End, period.Months))];
    }
}
