using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage.Chain;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Writing;

/// <summary>Enters one change set as one revision, within the transaction of the writer.</summary>
internal sealed class ChangeSetWriter(WriteSession session, CatalogueVersion catalogue, long number)
{
    private readonly HashSet<SliceKey> _touched = [];
    private readonly int[] _counts = new int[4];
    private readonly HashSet<int> _regions = [];
    private readonly ToldChanges _told = new(number);
    private bool _tells;
    private SliceKey? _lastTouched;
    private SliceKey? _touchedBefore;

    /// <summary>What it changed, for its hash.</summary>
    public RevisionContent Content { get; private set; } = new(catalogue, number);

    /// <summary>The digest of the figures that it changed by an override; null where there are none.</summary>
    public string? Overridden { get; private set; }

    /// <summary>The slices it changed; none when everything was there already.</summary>
    public IReadOnlyCollection<SliceKey> Touched => _touched;

    /// <exception cref="WriteConflictException">A code is taken, or an indicator with data would mean something else.</exception>
    public WriteResult Enter(ChangeSet changeSet)
    {
        _tells = changeSet is { Count: <= WriteResult.MostListed, ChangesCatalogue: false };

        // Actuals are put in the order of their keys.
        if (changeSet.Actuals.Count == changeSet.Count) Content = new(catalogue, number, comesInOrder: true);
        PutRegions(changeSet);
        PutIndicators(changeSet);
        PutDocuments(changeSet.Groups, catalogue.Groups, TableKind.Group);
        PutDocuments(changeSet.Schemes, catalogue.Schemes, TableKind.Scheme);
        PutDocuments(changeSet.Calendars, catalogue.Calendars, TableKind.Calendar);
        RefuseFalls(changeSet);
        Override(changeSet);
        PutActuals(changeSet);
        PutTargets(changeSet);
        PutDeclared(changeSet);
        if (changeSet.DeletesFromCatalogue || (changeSet.Reverts is not null && changeSet.ChangesCatalogue)) DeleteFromCatalogue(changeSet);
        var received = changeSet.Received ?? changeSet.Count;
        var (inserted, updated, deleted) =
            (_counts[(int)RowChange.Inserted], _counts[(int)RowChange.Updated], _counts[(int)RowChange.Deleted]);
        return new WriteResult(number, received, inserted, updated, received - inserted - updated - deleted, deleted)
        {
            Warnings = changeSet.Warnings,
            WarningCount = changeSet.WarningCount,
            Touched = _touched,
            Changes = _tells ? new(catalogue, _told.InOrder) : null,
            Regions = inserted + updated + deleted > WriteResult.MostListed ? [] : [.. _regions],
        };
    }

    private void RefuseFalls(ChangeSet changeSet)
    {
        if (ActualTable.Final(session, changeSet.Falling.Select(actual => actual.Key)).Take(1).ToList() is [var key])
        {
            throw new WriteConflictException(WriteConflict.StatusFalls, $"{key.Period} {catalogue.Regions[key.Region].Name}");
        }
    }

    private void PutRegions(ChangeSet changeSet)
    {
        RefuseStranded(changeSet.Regions);
        Put(
            RegionTable.Versions,
            changeSet.Regions.Count == 0 ? [] : RegionIdAssignment.Resolve(
                changeSet.Regions, catalogue.Regions, RegionTable.NextIds(session)),
            RegionTable.Values,
            (region, change) => Count(change, new SliceKey(TableKind.Region), new SliceKey(TableKind.Region, (int)region.Level)));
    }

    // What was reported since the lives were checked is outside of them now: they are checked again.
    private void RefuseStranded(IReadOnlyList<Region> regions)
    {
        var narrower = regions.Where(region => region.Id > 0 && region.IsNarrower(catalogue.Regions[region.Id])).ToList();
        var periods = FigureTables.Periods(session, [.. narrower.Select(region => region.Id)]);
        if (narrower.Find(region => periods[region.Id].Any(period => !ReportedMonths.Includes(region, period))) is { } stranding)
        {
            throw new WriteConflictException(WriteConflict.CatalogueChanged, stranding.Code);
        }
    }

    private void Override(ChangeSet changeSet)
    {
        var foreign = ForeignFigures.Find(session, changeSet).ToList();
        if (foreign.Count > 0 && changeSet.Override is null)
        {
            throw new WriteConflictException(WriteConflict.ForeignFigure, $"{foreign[0]}");
        }

        List<OverriddenFigure> figures = [.. foreign.Select(key => key switch
        {
            ActualKey actual => new OverriddenFigure(number, ActualSlice(actual), actual.Region),
            TargetKey target => new(number, TargetSlice(target), target.Region),
            DeclaredKey declared => new(number, DeclaredSlice(declared), declared.Region),
            _ => throw new InvalidOperationException($"{key.GetType()} is the key of no figure."),
        }).Distinct()];
        OverriddenTable.Insert(session, figures);
        Overridden = Content.DigestOf(figures);
    }

    private void PutIndicators(ChangeSet changeSet) => Put(
        CatalogueTable.Versions,
        changeSet.Indicators.Count == 0 ? [] : IndicatorIdAssignment.Resolve(
            changeSet.Indicators, catalogue.Indicators, CatalogueTable.NextId(session), indicator => FigureTables.Has(session, indicator)),
        CatalogueTable.Values,
        (indicator, change) => Count(change, new SliceKey(TableKind.Catalogue), new SliceKey(TableKind.Catalogue, indicator.Id)));

    private void PutDocuments<T>(IReadOnlyList<T> submitted, CatalogueItemList<T> known, TableKind store)
        where T : CatalogueItem => Put(
            CatalogueTable.Versions,
            submitted.Count == 0 ? [] : CatalogueItemIdAssignment.Resolve(submitted, known, CatalogueTable.NextId(session)),
            CatalogueTable.Values,
            (document, change) => Count(change, new SliceKey(store), new SliceKey(store, document.Id)));

    // In the order of the key: each row then lies beside the one before.
    private void PutActuals(ChangeSet changeSet)
    {
        Put(
            ActualTable.Versions,
            InOrder(changeSet.Actuals),
            ActualTable.Values,
            (actual, change) =>
            {
                var slice = ActualSlice(actual.Key);
                CountFigure(change, slice, actual.Key.Region);
                Touch(change, slice.Of((RegionLevel)(actual.Key.Region / Region.IdsPerLevel)));
                if (actual.Observation.Break) Touch(change, slice with { Store = TableKind.Break });
                if (actual.Observation.IsBelowZero) Touch(change, slice with { Store = TableKind.BelowZero });
            });
        Delete(
            ActualTable.Versions, changeSet.ActualDeletes, ActualTable.Values,
            (key, change) => CountFigure(change, ActualSlice(key), key.Region));
    }

    // A file is mostly in order as it comes, which costs much less to see than to sort.
    private static IReadOnlyList<Actual> InOrder(IReadOnlyList<Actual> actuals)
    {
        ActualKey? last = null;
        foreach (var actual in actuals)
        {
            if (last is { } before && Compare(before, actual.Key) > 0)
            {
                Actual[] sorted = [.. actuals];
                Array.Sort(sorted, (one, other) => Compare(one.Key, other.Key));
                return sorted;
            }

            last = actual.Key;
        }

        return actuals;

        static int Compare(ActualKey one, ActualKey other) =>
            one.Indicator != other.Indicator ? one.Indicator.CompareTo(other.Indicator)
            : one.Period.Key != other.Period.Key ? one.Period.Key.CompareTo(other.Period.Key)
            : one.Region.CompareTo(other.Region);
    }

    private void PutTargets(ChangeSet changeSet)
    {
        Put(
            TargetTable.Versions,
            [.. changeSet.Targets.OrderBy(target => (target.Key.Indicator, target.Key.Period.Key, target.Key.Region))],
            TargetTable.Values,
            (target, change) => CountFigure(change, TargetSlice(target.Key), target.Key.Region));
        Delete(
            TargetTable.Versions, changeSet.TargetDeletes, TargetTable.Values,
            (key, change) => CountFigure(change, TargetSlice(key), key.Region));

    }

    private void PutDeclared(ChangeSet changeSet)
    {
        Put(
            DeclaredTable.Versions, changeSet.Declared, DeclaredTable.Values,
            (declared, change) => CountFigure(change, DeclaredSlice(declared.Key), declared.Key.Region));
        Delete(
            DeclaredTable.Versions, changeSet.DeclaredDeletes, DeclaredTable.Values,
            (key, change) => CountFigure(change, DeclaredSlice(key), key.Region));

    }

    // After the figures, as these may be what is stored under it.
    private void DeleteFromCatalogue(ChangeSet changeSet)
    {
        CatalogueDeletes.RefuseUsed(session, changeSet, catalogue);
        Delete(
            RegionTable.Versions,
            changeSet.RegionDeletes,
            region => [region.Id],
            (region, change) => Count(change, new SliceKey(TableKind.Region), new SliceKey(TableKind.Region, (int)region.Level)));
        Delete(
            CatalogueTable.Versions,
            changeSet.IndicatorDeletes,
            indicator => CatalogueTable.Key(indicator),
            (indicator, change) => Count(change, new SliceKey(TableKind.Catalogue), new SliceKey(TableKind.Catalogue, indicator.Id)));
        DeleteDocuments(changeSet.GroupDeletes, TableKind.Group);
        DeleteDocuments(changeSet.SchemeDeletes, TableKind.Scheme);
        DeleteDocuments(changeSet.CalendarDeletes, TableKind.Calendar);
    }

    private void DeleteDocuments<T>(IReadOnlyList<T> documents, TableKind store)
        where T : CatalogueItem => Delete(
            CatalogueTable.Versions,
            documents,
            document => CatalogueTable.Key(document),
            (document, change) => Count(change, new SliceKey(store), new SliceKey(store, document.Id)));

    private static SliceKey ActualSlice(ActualKey key) => new(TableKind.Actual, key.Indicator, key.Period.Key);

    private static SliceKey TargetSlice(TargetKey key) => new(TableKind.Target, key.Indicator, key.Period.Key);

    private static SliceKey DeclaredSlice(DeclaredKey key) => new(TableKind.Declared, key.Indicator, key.Period.Key);

    private void Put<T>(VersionedTable table, IReadOnlyList<T> items, Func<T, object?[]> row, Action<T, RowChange> count)
    {
        if (items.Count > 0)
        {
            // What a row may name by its id comes before it.
            if (table == RegionTable.Versions || table == CatalogueTable.Versions)
            {
                foreach (var item in items) Content.Learn(table, row(item));
            }

            Record(table, items, Writer(table).Put(items.Select(row)), isDelete: false, count);
        }
    }

    private void Delete<T>(VersionedTable table, IReadOnlyList<T> keys, Func<T, object?[]> row, Action<T, RowChange> count)
    {
        if (keys.Count > 0)
        {
            Record(table, keys, Writer(table).Delete(keys.Select(row)), isDelete: true, count);
        }
    }

    // Where one table is written by a writer that does not tell, history is to be asked.
    private VersionWriter Writer(VersionedTable table)
    {
        var writer = session.Writer(table, number, _tells);
        _tells &= writer.Tells;
        return writer;
    }

    private void Record<T>(
        VersionedTable table, IReadOnlyList<T> items, IEnumerable<RowOutcome> outcomes, bool isDelete, Action<T, RowChange> count)
    {
        foreach (var (item, (row, change, before)) in items.Zip(outcomes))
        {
            if (change != RowChange.Unchanged)
            {
                Content.Add(table, row, isDelete);
                if (_tells) _told.Add(table, row, before, isDelete ? null : item);
            }

            count(item, change);
        }
    }

    private void CountFigure(RowChange change, SliceKey slice, int region)
    {
        Count(change, slice);
        if (change != RowChange.Unchanged && _regions.Count < WriteResult.MostListed) _regions.Add(region);
    }

    private void Count(RowChange change, params ReadOnlySpan<SliceKey> slices)
    {
        _counts[(int)change]++;
        Touch(change, slices);
    }

    // Rows come slice by slice: most touch what the one before has touched.
    private void Touch(RowChange change, params ReadOnlySpan<SliceKey> slices)
    {
        if (change != RowChange.Unchanged)
        {
            foreach (var slice in slices)
            {
                if (slice != _lastTouched && slice != _touchedBefore)
                {
                    _touched.Add(slice);
                    (_touchedBefore, _lastTouched) = (_lastTouched, slice);
                }
            }
        }
    }
}
