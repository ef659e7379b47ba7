using Indicators.Api.Http;
using Indicators.Catalog;
using Indicators.Periods;
using Indicators.Regions;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Groups;

/// <summary>Reads a written group with its members.</summary>
internal sealed class GroupRows(Catalogue catalogue)
{
    public static readonly RowShape Shape = new("Group", Fields.OfGroup, "revision", "updated");

    private readonly RowKeys _keys = new(catalogue);
    private readonly List<(Member Member, int Row)> _members = [];
    private Group? _group;

    public static Submission Read(RowReader reader, Snapshot snapshot, string code)
    {
        var rows = new GroupRows(snapshot.Catalogue);
        reader.ReadItem(Shape, row => rows.Take(row, code), new Nested(Fields.Members, rows.TakeMember));
        return new Submission { Groups = rows._group is { } group ? [group] : [] };
    }

    private void TakeMember(Row row)
    {
        var (from, to) = (_keys.Period(row, Fields.From)?.First, _keys.Period(row, Fields.To)?.Last);
        if (to < from) row.Refuse(Fields.To, FaultCode.BadPeriod, Messages.OfPeriod(row.Quote(Fields.To), PeriodFault.EndBeforeStart));
        var region = Region(row, from, to);
        var excluded = row.Text(Fields.Excluded);
        if (row.HasFaults || region is null) return;

        var member = new Member(region.Id, from, to, excluded);
        var before = _members.FindIndex(earlier => earlier.Member.Overlaps(member));
        if (before >= 0) row.Refuse(Fields.Region, FaultCode.DuplicateRow, _members[before].Row);
        _members.Add((member, row.Number!.Value));
    }

    // Whom a code or name means at the end of the membership, else whom it meant at some time within.
    private Region? Region(Row row, int? from, int? to)
    {
        if (row.Text(Fields.Region) is not { } text) return null;
        var found = catalogue.Regions.Find(text, to ?? int.MaxValue);
        if (found.Fault is LookupFault.NotThen
            && found.Candidates.Where(region => region.Overlaps(region with { From = from, To = to })).ToList() is { Count: > 0 } within)
        {
            found = Lookup<Region>.Of(within);
        }

        if (found.Value is null) row.Refuse(Lookups.FaultOf(Fields.Region.Name, text, to ?? from ?? 0, found, catalogue.Regions, row.Number));
        return found.Value;
    }

    private void Take(Row row, string path)
    {
        RowKeys.RefuseCode(row, Fields.Code, path);
        var (name, nameEn) = (row.Text(Fields.Name), row.Text(Fields.NameEn));
        if (row.Requires(Fields.Members) && _members.Count == 0 && !row.HasFaults) row.Refuse(Fields.Members, FaultCode.Required);
        if (row.HasFaults) return;

        _group = new Group
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
        public static readonly Field Code = Field.Text("code", "That of the path: small letters, digits and hyphens.", maxLength: 64);
        public static readonly Field Name = Field.Text("name", "The Chinese name, by which queries may name it too.", required: true);
        public static readonly Field NameEn = Field.Text("nameEn", "The English name.");
        public static readonly Field Region = Field.Text("region", "Code or name of the region.", required: true);
        public static readonly Field From = Field.Text("from", "The first month of membership, such as 2013-01; always a member, when not given.");
        public static readonly Field To = Field.Text("to", "The last month of membership; still a member, when not given.");
        public static readonly Field Excluded = Field.Text("excluded", "Why it is shown but not ranked 不考核; ranked, when not given.", maxLength: 1000);

        public static readonly Field[] OfMember = [Region, From, To, Excluded];

        public static readonly Field Members = new("members", FieldType.Rows, "The members of all times.") { Required = true, Rows = new("GroupMember", OfMember, "regionName") };

        public static readonly Field[] OfGroup = [Code, Name, NameEn, Members];
    }
}
