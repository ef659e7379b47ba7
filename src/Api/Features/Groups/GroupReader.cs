using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Groups;

/// <summary>Reads a written group with its members.</summary>
internal sealed class GroupReader(CatalogueVersion catalogue)
{
    public static readonly RowSchema Shape = new("Group", Fields.OfGroup, "revision", "updated");

    private readonly RowNameResolution _keys = new(catalogue);
    private readonly List<(GroupMembership Member, int Row)> _members = [];
    private PeerGroup? _group;

    public static ChangeSet Read(RowReader reader, Snapshot snapshot, string code)
    {
        var rows = new GroupReader(snapshot.Catalogue);
        reader.ReadItem(Shape, row => rows.Take(row, code), new ChildRows(Fields.Members, rows.TakeMember));
        return new ChangeSet { Groups = rows._group is { } group ? [group] : [] };
    }

    private void TakeMember(BodyRow row)
    {
        var (from, to) = _keys.Months(row, Fields.From, Fields.To);
        var region = Region(row, from, to);
        var excluded = row.Text(Fields.Excluded);
        if (row.HasErrors || region is null) return;

        var member = new GroupMembership(region.Id, from, to, excluded);
        var before = _members.FindIndex(earlier => earlier.Member.Overlaps(member));
        if (before >= 0) row.Refuse(Fields.Region, ErrorCode.DuplicateRow, _members[before].Row + 1);
        _members.Add((member, row.Number!.Value));
    }

    // Whom a code or name means at the end of the membership, else whom it meant at some time within.
    private Region? Region(BodyRow row, int? from, int? to)
    {
        if (row.Text(Fields.Region) is not { } text) return null;
        var last = to ?? int.MaxValue;
        var found = catalogue.Regions.Find(text, Math.Min(from ?? int.MinValue, last), last);
        if (found.Value is null)
        {
            var end = (to ?? from) is { } month ? new Period(month, 1) : (Period?)null;
            row.Refuse(NameResolution.ErrorOf(Fields.Region.Name, text, end, found, catalogue.Regions, row.Number));
        }

        return found.Value;
    }

    private void Take(BodyRow row, string path)
    {
        RowNameResolution.RefuseCode(row, Fields.Code, path);
        var (name, nameEn) = (row.Text(Fields.Name), row.Text(Fields.NameEn));
        if (row.Requires(Fields.Members) && _members.Count == 0 && !row.HasErrors) row.Refuse(Fields.Members, ErrorCode.Required);
        if (row.HasErrors) return;

        _group = new PeerGroup
        {
            Id = catalogue.Groups.OfCode(path)?.Id ?? 0,
            Code = path,
            Name = name!,
            NameEn = nameEn,
            Members = [.. _members.Select(read => read.Member)],
        };
    }

    private static class Fields
    {
        public static readonly BodyField Code = BodyField.Text(
            "code", "That of the path: small letters, digits and hyphens.", maxLength: 64);
        public static readonly BodyField Name = BodyField.Text(
            "name", "The Chinese name, by which queries may name it too.", required: true);
        public static readonly BodyField NameEn = BodyField.Text("nameEn", "The English name.");
        public static readonly BodyField Region = BodyField.Text("region", "Code or name of the region.", required: true);
        public static readonly BodyField From = BodyField.Text(
            "from", "The first month of membership, such as 2013-01; always a member, when not given.");
        public static readonly BodyField To = BodyField.Text("to", "The last month of membership; still a member, when not given.");
        public static readonly BodyField Excluded = BodyField.Text(
            "excluded", "Why it is shown but not ranked 不考核; ranked, when not given.", maxLength: 1000);

        public static readonly BodyField[] OfMember = [Region, From, To, Excluded];

        public static readonly BodyField Members = new("members", BodyFieldType.Rows, "The members of all times.")
        {
            Required = true,
            Rows = new(
            "GroupMember", OfMember, "regionName")
        };

        public static readonly BodyField[] OfGroup = [Code, Name, NameEn, Members];
    }
}
