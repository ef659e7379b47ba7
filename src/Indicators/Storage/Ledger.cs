using Indicators.Actuals;
using Indicators.Catalog;

namespace Indicators.Storage;

/// <summary>Enters one submission as one revision, within the transaction of the writer.</summary>
internal sealed class Ledger(Session session, Catalogue catalogue, long number)
{
    private readonly HashSet<SliceKey> _touched = [];
    private readonly int[] _counts = new int[4];

    /// <summary>The slices it changed; none when everything was there already.</summary>
    public IReadOnlyCollection<SliceKey> Touched => _touched;

    /// <exception cref="WriteConflictException">A code is taken, or an indicator with data would mean something else.</exception>
    public Receipt Enter(Submission submission)
    {
        PutRegions(submission);
        PutIndicators(submission);
        PutGroups(submission);
        RefuseFalls(submission);
        PutActuals(submission);
        PutTargets(submission);
        PutDeclared(submission);
        var received = submission.Received ?? submission.Count;
        var (inserted, updated, deleted) = (_counts[(int)Change.Inserted], _counts[(int)Change.Updated], _counts[(int)Change.Deleted]);
        return new Receipt(number, received, inserted, updated, received - inserted - updated - deleted, deleted);
    }

    private void RefuseFalls(Submission submission)
    {
        if (ActualTable.Final(session, submission.Falling).Select(key => (ActualKey?)key).FirstOrDefault() is { } key)
        {
            throw new WriteConflictException(Conflict.StatusFalls, $"{key.Period} {catalogue.Regions[key.Region].Name}");
        }
    }

    private void PutRegions(Submission submission)
    {
        if (submission.Regions.Count == 0)
        {
            return;
        }

        using var writer = new VersionWriter(session, RegionTable.Versions, number);
        foreach (var region in RegionEntries.Resolve(submission.Regions, catalogue.Regions))
        {
            Count(writer.Put(RegionTable.Values(region)), new SliceKey(Store.Region), new SliceKey(Store.Region, (int)region.Level));
        }
    }

    private void PutIndicators(Submission submission)
    {
        if (submission.Indicators.Count == 0)
        {
            return;
        }

        using var writer = new VersionWriter(session, CatalogueTable.Versions, number);
        var indicators = IndicatorEntries.Resolve(
            submission.Indicators, catalogue.Indicators, CatalogueTable.NextId(session), indicator => DataTable.Has(session, indicator));
        foreach (var indicator in indicators)
        {
            Count(writer.Put(CatalogueTable.Values(indicator)), new SliceKey(Store.Catalogue), new SliceKey(Store.Catalogue, indicator.Id));
        }
    }

    private void PutGroups(Submission submission)
    {
        if (submission.Groups.Count == 0)
        {
            return;
        }

        using var writer = new VersionWriter(session, CatalogueTable.Versions, number);
        foreach (var group in GroupEntries.Resolve(submission.Groups, catalogue.Groups, CatalogueTable.NextId(session)))
        {
            Count(writer.Put(CatalogueTable.Values(group)), new SliceKey(Store.Group), new SliceKey(Store.Group, group.Id));
        }
    }

    // In the order of the key: each row then lies beside the one before.
    private void PutActuals(Submission submission)
    {
        using var writer = new VersionWriter(session, ActualTable.Versions, number);
        foreach (var actual in submission.Actuals.OrderBy(actual => (actual.Key.Indicator, actual.Key.Period.Key, actual.Key.Region)))
        {
            Count(writer.Put(ActualTable.Values(actual)), new SliceKey(Store.Actual, actual.Key.Indicator, actual.Key.Period.Key));
        }

        foreach (var key in submission.ActualDeletes)
        {
            Count(writer.Delete(ActualTable.Values(key)), new SliceKey(Store.Actual, key.Indicator, key.Period.Key));
        }
    }

    private void PutTargets(Submission submission)
    {
        using var writer = new VersionWriter(session, TargetTable.Versions, number);
        foreach (var target in submission.Targets.OrderBy(target => (target.Key.Indicator, target.Key.Period.Key, target.Key.Region)))
        {
            Count(writer.Put(TargetTable.Values(target)), new SliceKey(Store.Target, target.Key.Indicator, target.Key.Period.Key));
        }

        foreach (var key in submission.TargetDeletes)
        {
            Count(writer.Delete(TargetTable.Values(key)), new SliceKey(Store.Target, key.Indicator, key.Period.Key));
        }
    }

    private void PutDeclared(Submission submission)
    {
        using var writer = new VersionWriter(session, DeclaredTable.Versions, number);
        foreach (var declared in submission.Declared)
        {
            Count(writer.Put(DeclaredTable.Values(declared)), new SliceKey(Store.Declared, declared.Key.Indicator, declared.Key.Period.Key));
        }

        foreach (var key in submission.DeclaredDeletes)
        {
            Count(writer.Delete(DeclaredTable.Values(key)), new SliceKey(Store.Declared, key.Indicator, key.Period.Key));
        }
    }

    private void Count(Change change, params ReadOnlySpan<SliceKey> slices)
    {
        _counts[(int)change]++;
        if (change != Change.Unchanged)
        {
            foreach (var slice in slices)
            {
                _touched.Add(slice);
            }
        }
    }
}
