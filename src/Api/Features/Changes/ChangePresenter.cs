using Indicators.Api.Features.Actuals;
using Indicators.Api.Features.Calendars;
using Indicators.Api.Features.Declared;
using Indicators.Api.Features.Groups;
using Indicators.Api.Features.Indicators;
using Indicators.Api.Features.Regions;
using Indicators.Api.Features.Schemes;
using Indicators.Api.Features.Targets;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;

namespace Indicators.Api.Features.Changes;

/// <summary>Stored changes as rows of the contract.</summary>
internal sealed class ChangePresenter(Language language)
{
    // Each change is told as the catalogue of its revision names things.
    private RowLabels? _labels;

    public ChangeRow Row(StoredChange change)
    {
        var labels = LabelsOf(change.Catalogue);
        var (resource, item) = change.IsDelete ? Keys(change, labels) : Item(change, labels);
        return new(change.Revision, change.Op, resource, item);
    }

    private static (Resource Resource, NestedRow Item) Item(StoredChange change, RowLabels labels) => change.Item switch
    {
        Actual actual =>
            (Resource.Actuals, NestedRow.Of(new ActualRow(labels, change.Catalogue, Stored(actual, change.Revision)))),
        Target target =>
            (Resource.Targets, NestedRow.Of(new TargetRow(labels, change.Catalogue, Stored(target, change.Revision)))),
        DeclaredFigure declared =>
            (Resource.Declared, NestedRow.Of(new DeclaredRow(labels, change.Catalogue, Stored(declared, change.Revision)))),
        Indicator indicator => (Resource.Indicators, NestedRow.Of(new IndicatorRow(indicator, [], change.Revision.Time))),
        Region region => (Resource.Regions, NestedRow.Of(new RegionRow(change.Catalogue.Regions, region))),
        PeerGroup group => (Resource.Groups, NestedRow.Of(GroupItem.Of(group, change.Catalogue.Regions))),
        Scheme scheme => (Resource.Schemes, NestedRow.Of(SchemeRow.Of(scheme, change.Catalogue.Indicators, labels))),
        ReportingCalendar calendar => (Resource.Calendars, NestedRow.Of(new CalendarItem(calendar))),
        _ => throw new InvalidOperationException($"A {change.Item.GetType().Name} has no route."),
    };

    private static (Resource Resource, NestedRow Item) Keys(StoredChange change, RowLabels labels) => change.Item switch
    {
        Actual { Key: var key } => (Resource.Actuals, NestedRow.Of(Cell(key.Indicator, key.Region, key.Period, change.Catalogue, labels))),
        Target { Key: var key } => (Resource.Targets, NestedRow.Of(new TargetKeys(
            Cell(key.Indicator, key.Region, key.Period, change.Catalogue, labels),
            key.Kind,
            key.Commitment,
            labels.Of(change.Catalogue.Regions[key.SetBy]).Code))),
        DeclaredFigure { Key: var key } => (Resource.Declared, NestedRow.Of(new DeclaredKeys(
            Cell(key.Indicator, key.Region, key.Period, change.Catalogue, labels),
            key.Measure,
            DeclaredKeyCodes.Whole(key, change.Catalogue),
            DeclaredKeyCodes.Among(key, change.Catalogue)))),
        Indicator indicator => (Resource.Indicators, NestedRow.Of(new CodeKey(indicator.Code))),
        Region region => (Resource.Regions, NestedRow.Of(new CodeKey(region.Code))),
        PeerGroup group => (Resource.Groups, NestedRow.Of(new CodeKey(group.Code))),
        Scheme scheme => (Resource.Schemes, NestedRow.Of(new CodeKey(scheme.Code))),
        ReportingCalendar calendar => (Resource.Calendars, NestedRow.Of(new CodeKey(calendar.Code))),
        _ => throw new InvalidOperationException($"A {change.Item.GetType().Name} has no route."),
    };

    private static ActualKeys Cell(int indicator, int region, Period period, CatalogueVersion catalogue, RowLabels labels) =>
        new(labels.Of(catalogue.Indicators[indicator]).Code, labels.Of(catalogue.Regions[region]).Code, labels.Of(period).Text);

    private static StoredItem<T> Stored<T>(T item, Revision revision) => new(item, revision.Number, revision.Time, revision.Source);

    private RowLabels LabelsOf(CatalogueVersion catalogue) =>
        ReferenceEquals(_labels?.Tree, catalogue.Regions) ? _labels : _labels = new(language, catalogue.Regions);
}
