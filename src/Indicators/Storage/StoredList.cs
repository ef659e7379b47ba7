using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage.Tables;

namespace Indicators.Storage;

/// <summary>One of the lists of stored figures, in order of indicator, period and region.</summary>
public sealed record StoredList<T>(
    Func<Snapshot, StoredFilter, long> Count, Func<Snapshot, StoredFilter, IReadOnlyList<StoredItem<T>>> Read,
    Func<Snapshot, int, IReadOnlyList<Period>> PeriodsOf, Func<T, StoredPlace> PlaceOf)
{
    // So many are found by key sooner than by looking through all that is stored.
    private const long FewKeys = 50_000;

    // To find one by its key takes as much as to look at so many.
    private const int OfKey = 8;

    /// <summary>Whether there is one at most of an indicator, period and region.</summary>
    public bool IsOneACell { get; init; }

    /// <summary>Whether there can be no more of what is meant than so many, by what the filter names: then none need be counted.</summary>
    public bool IsAtMost(long most, StoredFilter filter) => IsOneACell && filter.Cells <= most;

    /// <summary>The same with what it leaves open named, where what is meant is then found by key.</summary>
    public StoredFilter ByKey(Snapshot snapshot, StoredFilter filter)
    {
        if (filter.Regions is null || filter.Cells is not null) return filter;
        var (indicators, periods) = (Indicators(snapshot, filter), filter.Periods);
        if (periods is null)
        {
            // Which periods they have is a part of what such a list is read from; where periods are named it is not.
            indicators = [.. indicators.Where(indicator => PeriodsOf(snapshot, indicator).Count > 0)];
            periods = [.. indicators.SelectMany(indicator => PeriodsOf(snapshot, indicator)).Distinct()];
        }

        var named = filter with { Indicators = indicators, Periods = periods };
        return named.Cells <= FewKeys ? named : filter;
    }

    /// <summary>
    /// How many rows are looked at to find those that are meant, at most: of what is told by no key all there are, of the rest as many as
    /// make the page.
    /// </summary>
    /// <param name="most">How many are read where the filter has no limit.</param>
    public long Looked(Snapshot snapshot, StoredFilter filter, int most)
    {
        var (everyone, regions) = (snapshot.Catalogue.Regions.All.Count, filter.Regions?.Count ?? snapshot.Catalogue.Regions.All.Count);
        if (regions == 0) return 0;
        var indicators = Indicators(snapshot, filter);
        var slices = filter.Periods is { } periods
            ? (long)indicators.Count * periods.Count
            : indicators.Sum(indicator => (long)PeriodsOf(snapshot, indicator).Count);
        var looked = slices * (filter.Cells is null ? everyone : OfKey * regions);
        if (!filter.IsSelective) looked = Math.Min(looked, ((long)filter.Offset + (filter.Limit ?? most)) * everyone / regions);
        return looked <= FewKeys ? looked : Math.Min(looked, snapshot.Written);
    }

    private static IReadOnlyList<int> Indicators(Snapshot snapshot, StoredFilter filter) =>
        filter.Indicators ?? [.. snapshot.Catalogue.Indicators.All.Select(indicator => indicator.Id)];
}

public static class StoredLists
{
    public static readonly StoredList<Actual> Actuals = new(
        (snapshot, filter) => snapshot.CountActuals(filter), (snapshot, filter) => snapshot.ListActuals(filter),
        (snapshot, indicator) => snapshot.ActualPeriods(indicator), actual => new(actual.Key.Period.Key, actual.Key.Region))
    {
        IsOneACell = true,
    };

    public static readonly StoredList<Target> Targets = new(
        (snapshot, filter) => snapshot.CountTargets(filter), (snapshot, filter) => snapshot.ListTargets(filter),
        (snapshot, indicator) => snapshot.TargetPeriods(indicator), target => new(target.Key.Period.Key, target.Key.Region));

    public static readonly StoredList<DeclaredFigure> Declared = new(
        (snapshot, filter) => snapshot.CountDeclared(filter), (snapshot, filter) => snapshot.ListDeclared(filter),
        (snapshot, indicator) => snapshot.DeclaredPeriods(indicator), figure => new(figure.Key.Period.Key, figure.Key.Region));
}
