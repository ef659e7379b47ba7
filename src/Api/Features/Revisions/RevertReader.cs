using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Revisions;

/// <summary>Reads what is said about an undoing, and works out what it writes.</summary>
internal static class RevertReader
{
    public static readonly RowSchema Shape = new("Revert", Fields.All);

    public static ChangeSet Read(RowReader reader, Snapshot snapshot, long revision)
    {
        // What may not be seen of it would stay; and nothing is told of it.
        if (snapshot.FindRevision(revision) is { IsWithheld: true })
        {
            reader.Errors.Add(null, ErrorCode.OutOfScope, $"{revision}");
            return new();
        }

        var (changeSet, overwritten) = snapshot.Reversal(revision);
        foreach (var change in overwritten)
            reader.Errors.Add(null, ErrorCode.ChangedSince, Name(change.Item, snapshot.Catalogue), change.ChangedBy);
        Override? right = null;
        reader.ReadItem(
            Shape,
            row =>
            {
                row.RefuseUnlessRow(Fields.Override);
                changeSet = changeSet with
                {
                    Source = row.Text(Fields.Source),
                    Note = row.Text(Fields.Note),
                    Reason = row.Choice<WriteReason>(Fields.Reason),
                    Override = right,
                };
            },
            new ChildRows(Fields.Override, row => right = Fields.Whole.OverrideOf(row), Fields.Override.Name));
        return changeSet;
    }

    private static string Name(object item, CatalogueVersion catalogue) => item switch
    {
        Actual { Key: var key } => Name(catalogue, key.Indicator, key.Region, key.Period),
        Target { Key: var key } => Name(catalogue, key.Indicator, key.Region, key.Period),
        DeclaredFigure { Key: var key } => Name(catalogue, key.Indicator, key.Region, key.Period),
        Region region => $"{region.Name} {region.Code}",
        Indicator indicator => $"{indicator.Name} {indicator.Code}",
        CatalogueItem document => $"{document.Name} {document.Code}",
        _ => throw new InvalidOperationException($"A {item.GetType().Name} has no name."),
    };

    private static string Name(CatalogueVersion catalogue, int indicator, int region, Periods.Period period) =>
        $"{catalogue.Indicators.OfId(indicator)?.Name ?? $"#{indicator}"} {catalogue.Regions.OfId(region)?.Name ?? $"#{region}"} {period}";

    private static class Fields
    {
        public static readonly BodyField Source = BodyField.Text(
            "source", "Where it is decided: a report, an office.", maxLength: 1000);

        public static readonly BodyField Note = BodyField.Text("note", "Why it is undone.", maxLength: 4000);

        public static readonly BodyField Reason = BodyField.Choice<WriteReason>("reason", "Why final figures are replaced by it.");

        public static readonly WholeFields Whole = new();

        public static readonly BodyField Override = Whole.Override;

        public static readonly BodyField[] All = [Source, Note, Reason, Override];
    }
}
