using Indicators.Api.Features.Actuals;
using Indicators.Api.Features.Declared;
using Indicators.Api.Features.Groups;
using Indicators.Api.Features.Indicators;
using Indicators.Api.Features.Regions;
using Indicators.Api.Features.Schemes;
using Indicators.Api.Features.Targets;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;

namespace Indicators.Api.Features.Changes;

/// <summary>Stored changes as rows of the contract.</summary>
internal sealed class ChangePresenter(Language language)
{
    private readonly RowLabels _labels = new(language);

    public ChangeRow Row(StoredChange change)
    {
        var (resource, item) = change.IsDelete ? Keys(change) : Item(change);
        var revision = change.Revision;
        return new(revision.Number, revision.Time, change.Op, resource, item, revision.Reason, revision.Source, revision.Note);
    }

    private (Resource Resource, object Item) Item(StoredChange change) => change.Item switch
    {
        Actual actual => (Resource.Actuals, new ActualRow(_labels, change.Catalogue, Stored(actual, change.Revision))),
        Target target => (Resource.Targets, new TargetRow(_labels, change.Catalogue, Stored(target, change.Revision))),
        DeclaredFigure declared => (Resource.Declared, new DeclaredRow(_labels, change.Catalogue, Stored(declared, change.Revision))),
        Indicator indicator => (Resource.Indicators, new IndicatorRow(indicator, [], change.Revision.Time)),
        Region region => (Resource.Regions, new RegionRow(change.Catalogue.Regions, region)),
        PeerGroup group => (Resource.Groups, GroupItem.Of(group, change.Catalogue.Regions)),
        Scheme scheme => (Resource.Schemes, SchemeRow.Of(scheme, change.Catalogue.Indicators, _labels)),
        _ => throw new InvalidOperationException($"A {change.Item.GetType().Name} has no route."),
    };

    private (Resource Resource, object Item) Keys(StoredChange change)
    {
        var (indicators, regions) = (change.Catalogue.Indicators, change.Catalogue.Regions);
        return change.Item switch
        {
            Actual { Key: var key } => (Resource.Actuals,
                new ActualKeys(indicators[key.Indicator].Code, regions[key.Region].Code, _labels.Of(key.Period).Text)),
            Target { Key: var key } => (Resource.Targets, new TargetKeys(
                indicators[key.Indicator].Code,
                regions[key.Region].Code,
                _labels.Of(key.Period).Text,
                key.Kind,
                key.Commitment,
                regions[key.SetBy].Code)),
            DeclaredFigure { Key: var key } => (Resource.Declared, new DeclaredKeys(
                indicators[key.Indicator].Code,
                regions[key.Region].Code,
                _labels.Of(key.Period).Text,
                key.Measure,
                DeclaredKeyCodes.Whole(key, change.Catalogue),
                DeclaredKeyCodes.Among(key, change.Catalogue))),
            Indicator indicator => (Resource.Indicators, new CodeKey(indicator.Code)),
            Region region => (Resource.Regions, new CodeKey(region.Code)),
            PeerGroup group => (Resource.Groups, new CodeKey(group.Code)),
            Scheme scheme => (Resource.Schemes, new CodeKey(scheme.Code)),
            _ => throw new InvalidOperationException($"A {change.Item.GetType().Name} has no route."),
        };
    }

    private static StoredItem<T> Stored<T>(T item, Revision revision) => new(item, revision.Number, revision.Time, revision.Source);
}
