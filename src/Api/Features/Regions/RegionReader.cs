using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Regions;

/// <summary>Reads written regions. A code and a first month name a region: a code may come to mean another place later.</summary>
internal sealed class RegionReader(CatalogueVersion catalogue)
{
    public static readonly RowSchema Shape = new("Region", Fields.All, "revision", "updated");
    public static readonly BulkBodySchema Body = new("regions", Shape);

    private readonly RowNameResolution _keys = new(catalogue);
    private readonly UniqueRows<(string Code, int? From), UnresolvedRegion> _drafts = new();

    public static ChangeSet Read(RowReader reader, Snapshot snapshot)
    {
        var rows = new RegionReader(snapshot.Catalogue);
        reader.ReadList(Body, rows.Take);
        return rows.Resolve(reader.Errors, null);
    }

    /// <summary>One region, whole; where its code has only ever meant one, that one, whatever its first month.</summary>
    public static ChangeSet ReadOne(RowReader reader, Snapshot snapshot, string code)
    {
        var rows = new RegionReader(snapshot.Catalogue);
        reader.ReadItem(Shape, row => rows.Take(row, code));
        return rows.Resolve(reader.Errors, snapshot.Catalogue.Regions.OfCode(code).ToList() is [var only] ? only : null);
    }

    private ChangeSet Resolve(ValidationErrors faults, Region? replaced) =>
        new() { Regions = faults.Any ? [] : new UnresolvedRegions(catalogue.Regions, [.. _drafts.Items], faults).Resolve(replaced) };

    private void Take(BodyRow row) => Take(row, null);

    private void Take(BodyRow row, string? path)
    {
        var code = row.Text(Fields.Code) ?? path;
        if (path is not null && code != path) row.Refuse(Fields.Code, ErrorCode.CodeMismatch, code!);
        if (path is null) row.Requires(Fields.Code);
        var name = row.Requires(Fields.Name) ? row.Text(Fields.Name) : null;
        var level = row.Requires(Fields.Level) ? row.Choice<RegionLevel>(Fields.Level) : null;
        if (code is not null && level is not null && !UnresolvedRegion.IsCode(code, level.Value))
            row.Refuse(Fields.Code, ErrorCode.BadCode, code);
        var (from, to) = _keys.Months(row, Fields.From, Fields.To);
        var (parent, successors) = (row.Text(Fields.Parent), row.Texts(Fields.Successors));
        if (level is RegionLevel.National == parent is not null && level is not null)
            row.Refuse(Fields.Parent, parent is null ? ErrorCode.Required : ErrorCode.BadParent, parent ?? "");
        if (row.HasErrors) return;

        _drafts.Add(
            row, (code!, from), new UnresolvedRegion(
                row.Number, code!, name!, level!.Value, parent, from, to, string.Join(',', successors), row.Text(Fields.NameEn)));
    }

    private static class Fields
    {
        public static readonly BodyField Code =
            BodyField.Text("code", "By GB/T 2260: 6 digits, 9 for a township; a development zone's contains a letter.");
        public static readonly BodyField Name = BodyField.Text("name", "The name in full.");
        public static readonly BodyField NameEn = BodyField.Text("nameEn", "What the name is in English, shown with lang=en.");
        public static readonly BodyField Level = BodyField.Choice<RegionLevel>("level", "The administrative level.");
        public static readonly BodyField Parent = BodyField.Text("parent", "The code of the region around it; none for the nation.");
        public static readonly BodyField From = BodyField.Text("from", "Its first month, such as 2015-08; always been, when not given.");
        public static readonly BodyField To = BodyField.Text("to", "Its last month; still lasts, when not given.");
        public static readonly BodyField Successors = new("successors", BodyFieldType.Texts, "The codes of those that took its place.");

        public static readonly BodyField[] All = [Code, Name, NameEn, Level, Parent, From, To, Successors];
    }
}
