using Indicators.Observations;
using Indicators.Storage.Tables;

namespace Indicators.Storage;

/// <summary>One of the lists of stored figures, in order of indicator, period and region.</summary>
public sealed record StoredList<T>(
    Func<Snapshot, StoredFilter, long> Count, Func<Snapshot, StoredFilter, IReadOnlyList<StoredItem<T>>> Read,
    Func<T, StoredPlace> PlaceOf)
{
    /// <summary>Whether there is one at most of an indicator, period and region.</summary>
    public bool IsOneACell { get; init; }

    /// <summary>Whether there can be no more of what is meant than so many, by what the filter names: then none need be counted.</summary>
    public bool IsAtMost(long most, StoredFilter filter) => IsOneACell && filter.Cells <= most;
}

public static class StoredLists
{
    public static readonly StoredList<Actual> Actuals = new(
        (snapshot, filter) => snapshot.CountActuals(filter), (snapshot, filter) => snapshot.ListActuals(filter),
        actual => new(actual.Key.Period.Key, actual.Key.Region))
    {
        IsOneACell = true,
    };

    public static readonly StoredList<Target> Targets = new(
        (snapshot, filter) => snapshot.CountTargets(filter), (snapshot, filter) => snapshot.ListTargets(filter),
        target => new(target.Key.Period.Key, target.Key.Region));

    public static readonly StoredList<DeclaredFigure> Declared = new(
        (snapshot, filter) => snapshot.CountDeclared(filter), (snapshot, filter) => snapshot.ListDeclared(filter),
        figure => new(figure.Key.Period.Key, figure.Key.Region));
}
