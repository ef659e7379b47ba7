using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Queries;

/// <summary>The actuals and targets that a worksheet reads: those stored and, before them, those that are only supposed.</summary>
public sealed class Dataset(Snapshot snapshot, ChangeSet? supposed)
{
    private readonly ILookup<(int Indicator, Period Period), (int Region, StoredObservation? Cell)> _actuals = Cells(supposed).ToLookup(
        pair => (pair.Key.Indicator, pair.Key.Period), pair => (pair.Key.Region, pair.Cell));

    public IReadOnlyList<Period> ActualPeriods(int indicator) =>
        Joined(snapshot.ActualPeriods(indicator), supposed?.Actuals.Select(actual => (actual.Key.Indicator, actual.Key.Period)), indicator);

    public IReadOnlyList<Period> TargetPeriods(int indicator) =>
        Joined(snapshot.TargetPeriods(indicator), supposed?.Targets.Select(target => (target.Key.Indicator, target.Key.Period)), indicator);

    /// <param name="regions">Ids, in their order.</param>
    public IReadOnlyDictionary<Period, ActualSlice> Actuals(int indicator, IReadOnlyCollection<Period> periods, ReadOnlyMemory<int> regions)
    {
        var stored = snapshot.Actuals(indicator, periods, regions);
        return supposed is null ? stored : stored.ToDictionary(pair => pair.Key, pair => pair.Value.With(_actuals[(indicator, pair.Key)]));
    }

    /// <param name="regions">Ids, in their order.</param>
    /// <returns>In order of period, region, commitment, kind and who set them.</returns>
    public Target[] Targets(int indicator, IReadOnlyCollection<Period> periods, ReadOnlyMemory<int> regions)
    {
        var stored = snapshot.Targets(indicator, periods, regions);
        if (supposed is null)
        {
            return stored;
        }

        var replaced = supposed.Targets.Select(target => target.Key).Concat(supposed.TargetDeletes).ToHashSet();
        return
        [
            .. stored.Where(target => !replaced.Contains(target.Key))
                .Concat(supposed.Targets.Where(target => target.Key.Indicator == indicator && periods.Contains(target.Key.Period)
                    && regions.Span.BinarySearch(target.Key.Region) >= 0))
                .OrderBy(target => target.Key.Period)
                .ThenBy(target => (target.Key.Region, target.Key.Commitment, target.Key.Kind, target.Key.SetBy)),
        ];
    }

    /// <summary>What reports printed as growth; nobody supposes that.</summary>
    public IReadOnlyList<StoredItem<DeclaredFigure>> DeclaredGrowth(int indicator, Period period, ReadOnlyMemory<int> regions) => snapshot.ListDeclared(
        new StoredFilter { Indicators = [indicator], Periods = [period], Regions = regions.ToArray(), Measures = [DeclaredMeasure.Growth] });

    private static IEnumerable<(ActualKey Key, StoredObservation? Cell)> Cells(ChangeSet? supposed) => supposed is null
        ? []
        : supposed.Actuals.Select(actual => (actual.Key, (StoredObservation?)actual.Observation))
            .Concat(supposed.ActualDeletes.Select(key => (key, (StoredObservation?)null)));

    // The earliest end first, then the shortest.
    private static IReadOnlyList<Period> Joined(
        IReadOnlyList<Period> stored, IEnumerable<(int Indicator, Period Period)>? supposed, int indicator)
    {
        var others = supposed?.Where(key => key.Indicator == indicator).Select(key => key.Period);
        return others is null ? stored : [.. stored.Union(others).OrderBy(period => (period.End, period.Months))];
    }
}
