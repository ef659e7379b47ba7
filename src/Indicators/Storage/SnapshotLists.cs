using Indicators.Observations;
using Indicators.Storage.Tables;

namespace Indicators.Storage;

/// <summary>What is stored, row by row, as far as its reader sees it.</summary>
public sealed partial class Snapshot
{
    /// <summary>What any of some filters means, in order of indicator, period and region.</summary>
    public IReadOnlyList<StoredItem<Actual>> ListActuals(params IReadOnlyList<StoredFilter> filters)
    {
        See(TableKind.Actual, filters);
        return filters.Count == 0 ? [] : [.. ActualTable.List(_session, _moment, [.. filters.Select(Seen)], Origins).Where(IsSeen)];
    }

    /// <summary>What stood there before: in order of indicator, period and region, the newest first.</summary>
    /// <param name="filters">Of the indicators, periods and regions that they name.</param>
    public IReadOnlyList<EarlierItem<Actual>> EarlierActuals(params IReadOnlyList<StoredFilter> filters)
    {
        See(TableKind.Actual, filters);
        return filters.Count == 0 ? [] : [.. ActualTable.Earlier(_session, _moment, filters, Origins)];
    }

    /// <summary>What any of some filters means, in order of indicator, period, region, commitment, kind and who set them.</summary>
    public IReadOnlyList<StoredItem<Target>> ListTargets(params IReadOnlyList<StoredFilter> filters)
    {
        See(TableKind.Target, filters);
        return filters.Count == 0 ? [] : [.. TargetTable.List(_session, _moment, [.. filters.Select(Seen)], Origins).Where(IsSeen)];
    }

    /// <summary>In order of indicator, period, region, measure, what a share is of, and among whom a rank is.</summary>
    public IReadOnlyList<StoredItem<DeclaredFigure>> ListDeclared(StoredFilter filter)
    {
        See(TableKind.Declared, [filter]);
        return [.. DeclaredTable.List(_session, _moment, SeenOfDeclared(filter), Origins).Where(IsSeen)];
    }

    /// <summary>How many a list without a limit has.</summary>
    public long CountActuals(StoredFilter filter) => ActualTable.Count(_session, _moment, Seen(filter));

    public long CountEarlierActuals(StoredFilter filter) => ActualTable.CountEarlier(_session, _moment, Seen(filter));

    public long CountTargets(StoredFilter filter) => TargetTable.Count(_session, _moment, Seen(filter));

    public long CountDeclared(StoredFilter filter) => DeclaredTable.Count(_session, _moment, SeenOfDeclared(filter));

    private IReadOnlyDictionary<long, RevisionOrigin> Origins(IReadOnlyCollection<long> revisions) =>
        _memory.Revisions.Origins(_session, revisions);
}
