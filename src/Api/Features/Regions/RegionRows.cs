using Indicators.Api.Http;
using Indicators.Catalog;
using Indicators.Periods;
using Indicators.Regions;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Regions;

/// <summary>Reads written regions. A code and a first month name a region: a code may come to mean another place later.</summary>
internal sealed class RegionRows(Catalogue catalogue)
{
    public static readonly RowShape Shape = new("Region", Fields.All, "revision", "updated");
    public static readonly BodyShape Body = new("regions", Shape);

    private readonly RowKeys _keys = new(catalogue);
    private readonly Once<(string Code, int? From), RegionDraft> _drafts = new();

    public static Submission Read(RowReader reader, Snapshot snapshot)
    {
        var rows = new RegionRows(snapshot.Catalogue);
        reader.ReadList(Body, rows.Take);
        return rows.Resolve(reader.Faults, null);
    }

    /// <summary>One region, whole; where its code has only ever meant one, that one, whatever its first month.</summary>
    public static Submission ReadOne(RowReader reader, Snapshot snapshot, string code)
    {
        var rows = new RegionRows(snapshot.Catalogue);
        reader.ReadItem(Shape, row => rows.Take(row, code));
        return rows.Resolve(reader.Faults, snapshot.Catalogue.Regions.OfCode(code).ToList() is [var only] ? only : null);
    }

    private Submission Resolve(Faults faults, Region? replaced) =>
        new() { Regions = faults.Any ? [] : new RegionDrafts(catalogue.Regions, [.. _drafts.Items], faults).Resolve(replaced) };

    private void Take(Row row) => Take(row, null);

    private void Take(Row row, string? path)
    {
        var code = row.Text(Fields.Code) ?? path;
        if (path is not null && code != path) row.Refuse(Fields.Code, FaultCode.CodeMismatch, code!);
        if (path is null) row.Requires(Fields.Code);
        var name = row.Requires(Fields.Name) ? row.Text(Fields.Name) : null;
        var level = row.Requires(Fields.Level) ? row.Choice<Level>(Fields.Level) : null;
        if (code is not null && level is not null && !RegionDraft.IsCode(code, level.Value))
            row.Refuse(Fields.Code, FaultCode.BadCode, code);
        var (from, to) = (_keys.Period(row, Fields.From)?.First, _keys.Period(row, Fields.To)?.Last);
        if (to < from) row.Refuse(Fields.To, FaultCode.BadPeriod, Messages.OfPeriod(row.Quote(Fields.To), PeriodFault.EndBeforeStart));
        var (parent, successors) = (row.Text(Fields.Parent), row.Texts(Fields.Successors));
        if (level is Level.National == parent is not null && level is not null)
            row.Refuse(Fields.Parent, parent is null ? FaultCode.Required : FaultCode.BadParent, parent ?? "");
        if (row.HasFaults) return;

        _drafts.Add(row, (code!, from), new RegionDraft(row.Number, code!, name!, level!.Value, parent, from, to, string.Join(',', successors)));
    }

    private static class Fields
    {
        public static readonly Field Code =
            Field.Text("code", "By GB/T 2260: 6 digits, 9 for a township; a development zone's contains a letter.");
        public static readonly Field Name = Field.Text("name", "The name in full.");
        public static readonly Field Level = Field.Choice<Level>("level", "The administrative level.");
        public static readonly Field Parent = Field.Text("parent", "The code of the region around it; none for the nation.");
        public static readonly Field From = Field.Text("from", "Its first month, such as 2015-08; always been, when not given.");
        public static readonly Field To = Field.Text("to", "Its last month; still lasts, when not given.");
        public static readonly Field Successors = new("successors", FieldType.Texts, "The codes of those that took its place.");

        public static readonly Field[] All = [Code, Name, Level, Parent, From, To, Successors];
    }
}
