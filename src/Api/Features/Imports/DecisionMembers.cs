using System.Text.Json;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;

namespace Indicators.Api.Features.Imports;

/// <summary>What decisions may be made of; a member by another name says nothing that anybody would heed.</summary>
internal static class DecisionMembers
{
    private static readonly string[] Decisions = ["understanding", "answers", "leaveOut"];
    private static readonly string[] Understanding = ["format", "encoding", "separator", "tables"];
    private static readonly string[] Found = ["value", "name", "from"];

    private static readonly string[] Table =
        ["sheet", "number", "use", "layout", "headerRows", "rows", "region", "period", "indicator", "unit", "status", "columns"];

    private static readonly string[] Column =
        ["column", "heading", "role", "span", "indicator", "region", "period", "unit", "status", "hidden"];

    /// <summary>Those that are unknown, each with its path and the nearest that there is.</summary>
    public static IEnumerable<ValidationError> Unknown(JsonElement body)
    {
        if (body.ValueKind is not JsonValueKind.Object) return [];
        var understanding = Member(body, "understanding");
        return Of(body, "", Decisions)
            .Concat(Of(understanding, "understanding.", Understanding))
            .Concat(Listed(understanding, "tables", "understanding.").SelectMany(table => Of(table.Element, table.Path, Table)
                .Concat(Table.SelectMany(name => Of(Member(table.Element, name), $"{table.Path}{name}.", Found)))
                .Concat(Listed(table.Element, "columns", table.Path).SelectMany(column => Of(column.Element, column.Path, Column)
                    .Concat(Column.SelectMany(name => Of(Member(column.Element, name), $"{column.Path}{name}.", Found)))))));
    }

    private static IEnumerable<ValidationError> Of(JsonElement element, string path, string[] known) =>
        element.ValueKind is not JsonValueKind.Object ? [] : element.EnumerateObject().Where(member => !known.Contains(member.Name))
            .Select(member => new ValidationError(
                null, $"{path}{member.Name}", ErrorCode.UnknownField, $"{member.Name} ({NearestName.Of(member.Name, known)}?)"));

    private static IEnumerable<(JsonElement Element, string Path)> Listed(JsonElement element, string name, string path) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Select((item, at) => (item, $"{path}{name}.{at}."))
            : [];

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;
}
