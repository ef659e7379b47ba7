using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage.Versions;

namespace Indicators.Storage.Writing;

/// <summary>The write that undoes a revision: what was before it is put, what was not is deleted.</summary>
/// <param name="ChangeSet">What is left to be undone.</param>
/// <param name="Overwritten">What cannot be, as it was changed since, or what it names is gone; then nothing should be.</param>
public sealed record Reversal(ChangeSet ChangeSet, IReadOnlyList<ItemChange> Overwritten)
{
    internal static Reversal Of(long revision, IReadOnlyList<ItemChange> changes, CatalogueVersion catalogue)
    {
        var open = changes.Where(change => !change.IsUndone).ToList();
        var (puts, deletes) = (
            open.Select(change => change.Before).OfType<object>().ToList(),
            open.Where(change => change.Before is null).Select(change => change.After!).ToList());
        var changeSet = new ChangeSet
        {
            Reverts = revision,
            Received = changes.Count,
            OnlyAsChecked = true,
            Actuals = [.. puts.OfType<Actual>()],
            ActualDeletes = [.. deletes.OfType<Actual>().Select(actual => actual.Key)],
            Targets = [.. puts.OfType<Target>()],
            TargetDeletes = [.. deletes.OfType<Target>().Select(target => target.Key)],
            Declared = [.. puts.OfType<DeclaredFigure>()],
            DeclaredDeletes = [.. deletes.OfType<DeclaredFigure>().Select(figure => figure.Key)],
            Regions = [.. puts.OfType<Region>()],
            RegionDeletes = [.. deletes.OfType<Region>()],
            Indicators = [.. puts.OfType<Indicator>()],
            IndicatorDeletes = [.. deletes.OfType<Indicator>()],
            Groups = [.. puts.OfType<PeerGroup>()],
            GroupDeletes = [.. deletes.OfType<PeerGroup>()],
            Schemes = [.. puts.OfType<Scheme>()],
            SchemeDeletes = [.. deletes.OfType<Scheme>()],
            Calendars = [.. puts.OfType<ReportingCalendar>()],
            CalendarDeletes = [.. deletes.OfType<ReportingCalendar>()],
        };
        return new(changeSet, open.FindAll(change => !change.Holds || !IsOf(catalogue, change.Before)));
    }

    // Of an item of the catalogue the writer sees to it.
    private static bool IsOf(CatalogueVersion catalogue, object? item)
    {
        var (indicators, regions) = item switch
        {
            Actual { Key: var key } => ((int[])[key.Indicator], (int[])[key.Region]),
            Target { Key: var key } => ([key.Indicator], [key.Region, key.SetBy]),
            DeclaredFigure { Key: var key } => ([key.Indicator, key.OfIndicator], [key.Region, key.OfRegion, key.AmongRegion]),
            _ => ([], []),
        };
        return indicators.All(id => id == 0 || catalogue.Indicators.OfId(id) is not null)
            && regions.All(id => id == 0 || catalogue.Regions.OfId(id) is not null);
    }
}
