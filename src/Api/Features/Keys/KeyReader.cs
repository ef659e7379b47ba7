using Indicators.Api.Http.Binding;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Errors;
using Indicators.Api.Security;
using Indicators.Catalogue;
using Indicators.Storage.Access;

namespace Indicators.Api.Features.Keys;

/// <summary>Reads what key is asked for.</summary>
internal static class KeyReader
{
    public static readonly RowSchema Shape = new("Key", Fields.All);

    /// <summary>Null where it is a fault.</summary>
    public static NewKey? Read(RowReader reader, RegionTree tree, AccessKeyList keys, AccessScope maker, DateTimeOffset now)
    {
        NewKey? asked = null;
        List<string> unread = [];
        reader.ReadItem(Shape, row =>
        {
            var read = new NewKey(
                row.Text(Fields.Name) ?? "", row.Text(Fields.Owner), Read(Fields.Roles, () => Roles(row)),
                Read(Fields.Scope, () => Scope(row, tree)), Read(Fields.Expires, () => Expires(row)), maker);
            var faults = new NewKeyRules(tree, keys, now).Faults(read);
            foreach (var fault in faults.Where(fault => !unread.Contains(fault.Field!))) row.Refuse(fault);
            if (!row.HasErrors) asked = read;
        });
        return asked;

        // What cannot be read is a fault already: no rule is held against it.
        T Read<T>(BodyField field, Func<T> read)
        {
            var before = reader.Errors.Count;
            var value = read();
            if (reader.Errors.Count > before) unread.Add(field.Name);
            return value;
        }
    }

    private static List<Role> Roles(BodyRow row)
    {
        List<Role> roles = [];
        foreach (var word in row.Texts(Fields.Roles))
        {
            if (CodeLists.Of<Role>().TryRead(word, out var role)) roles.Add(role);
            else row.Refuse(Fields.Roles, ErrorCode.UnknownChoice, word, CodeLists.Of<Role>().Ids);
        }

        return roles;
    }

    private static List<Region> Scope(BodyRow row, RegionTree tree)
    {
        List<Region> scope = [];
        foreach (var text in row.Texts(Fields.Scope))
        {
            var found = tree.FindEver(text);
            if (found.Value is { } region) scope.Add(region);
            else row.Refuse(NameResolution.ErrorOf(Fields.Scope.Name, text, null, found, tree));
        }

        return scope;
    }

    private static DateTimeOffset? Expires(BodyRow row)
    {
        if (row.Text(Fields.Expires) is not { } text) return null;
        if (TimeText.EndOf(text) is { } end) return end;
        row.Refuse(Fields.Expires, ErrorCode.BadTime, text);
        return null;
    }

    private static class Fields
    {
        public static readonly BodyField Name = BodyField.Text("name", "What revisions and the access log call it.", required: true);
        public static readonly BodyField Owner = BodyField.Text("owner", "Who answers for it.");
        public static readonly BodyField Roles = new(
            "roles", BodyFieldType.Texts, $"What it is for: {string.Join(", ", CodeLists.Of<Role>().Ids)}.")
        {
            Required = true,
        };

        public static readonly BodyField Scope = new(
            "scope", BodyFieldType.Texts, "The regions that it is for, by code or name, with what is below them; 100000 is all.")
        {
            Required = true,
        };

        public static readonly BodyField Expires = BodyField.Text(
            "expires", "When it ends: an RFC 3339 time, or a date, with its end at +08:00; never, when not given.");

        public static readonly BodyField[] All = [Name, Owner, Roles, Scope, Expires];
    }
}
