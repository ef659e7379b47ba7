using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Regions;

/// <summary>Reads written regions. A code and a first month name a region: a code may come to mean another place later.</summary>
internal sealed class RegionReader(Snapshot snapshot)
{
    public static readonly RowSchema Shape = new("Region", Fields.All, "revision", "updated");
    public static readonly BulkBodySchema Body = new("regions", Shape);

    private readonly RowNameResolution _keys = new(snapshot.Catalogue);
    private readonly UniqueRows<(string Code, int? From), UnresolvedRegion> _drafts = new();

    public static ChangeSet Read(RowReader reader, Snapshot snapshot)
    {
        var rows = new RegionReader(snapshot);
        reader.ReadList(Body, rows.Take);
        return rows.Resolve(reader.Errors, null);
    }

    /// <summary>
    /// One region, whole: who held the code at the end of a period or, where it has only ever meant one, that one, whatever its first
    /// month.
    /// </summary>
    public static ChangeSet ReadOne(RowReader reader, Snapshot snapshot, string code, Period? at)
    {
        var rows = new RegionReader(snapshot);
        reader.ReadItem(Shape, row => rows.Take(row, code));
        var held = snapshot.Catalogue.Regions.OfCode(code).ToList();
        var then = at is { } period ? held.Find(region => region.ExistsIn(period.Last)) : held is [var only] ? only : null;
        return rows.Resolve(reader.Errors, then);
    }

    private ChangeSet Resolve(ValidationErrors faults, Region? replaced) =>
        new() { Regions = faults.Any ? [] : new UnresolvedRegions(snapshot, [.. _drafts.Items], faults).Resolve(replaced) };

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
        var (effective, always) = (_keys.Period(row, Fields.Effective)?.First, row.Truth(Fields.Always) ?? false);
        if (always && row.Has(Fields.Effective)) row.Refuse(Fields.Always, ErrorCode.ConflictingWords, "always", "effective");
        var includedIn = row.Text(Fields.IncludedIn);
        if (includedIn is not null && level is not (null or RegionLevel.Zone))
            row.Refuse(Fields.IncludedIn, ErrorCode.Unexpected, $"includedIn, level = {CodeLists.IdOf(level.Value)}");
        if (level is RegionLevel.National == parent is not null && level is not null)
            row.Refuse(Fields.Parent, parent is null ? ErrorCode.Required : ErrorCode.BadParent, parent ?? "");
        if (row.HasErrors) return;

        _drafts.Add(
            row, (code!, from), new UnresolvedRegion(
                row.Number, code!, name!, level!.Value, parent, from, to, string.Join(',', successors), effective, always, includedIn,
                row.Truth(Fields.Statistical) ?? false, row.Text(Fields.NameEn)));
    }

    private static class Fields
    {
        public static readonly BodyField Code =
            BodyField.Text("code", "By GB/T 2260: 6 digits, 9 for a township; a development zone's contains a letter.");
        public static readonly BodyField Name = BodyField.Text("name", "The name in full.");
        public static readonly BodyField NameEn = BodyField.Text("nameEn", "What the name is in English, shown with lang=en.");
        public static readonly BodyField Level = BodyField.Choice<RegionLevel>("level", "The administrative level.");
        public static readonly BodyField Parent = BodyField.Text("parent", "The code of the region around it; none for the nation.");
        public static readonly BodyField From = BodyField.Text(
            "from", "Its first month, such as 2015-08. When not given: as it is or, of a new one, always been.");
        public static readonly BodyField To = BodyField.Text("to", "Its last month; still lasts, when not given.");
        public static readonly BodyField Successors = new("successors", BodyFieldType.Texts, "The codes of those that took its place.");
        public static readonly BodyField Effective = BodyField.Text(
            "effective", "The month from which a changed name or parent holds; needed, or always, where it has figures.");
        public static readonly BodyField Always = new(
            "always", BodyFieldType.Boolean, "Whether it was never called otherwise, nor ever elsewhere: what was there is forgotten.");
        public static readonly BodyField IncludedIn = BodyField.Text(
            "includedIn", "Of a zone: the code of the county in whose figures it is counted, so that no total counts it again.");
        public static readonly BodyField Statistical = new(
            "statistical", BodyFieldType.Boolean, "Of statistics only: it is a peer, and in totals, only with statistical=true.");

        public static readonly BodyField[] All =
            [Code, Name, NameEn, Level, Parent, From, To, Successors, Effective, Always, IncludedIn, Statistical];
    }
}
