using System.Text.Json;
using System.Text.Json.Nodes;
using Indicators.Imports.Facts;
using Indicators.Imports.Headings;

namespace Indicators.Api.Features.Imports;

/// <summary>An understanding as it is shown, and as it is sent back with decisions: what is not changed may be left out.</summary>
internal static class UnderstandingJson
{
    public static JsonObject Of(Understanding understanding) => new()
    {
        ["format"] = FactRows.Word(understanding.Format),
        ["encoding"] = understanding.Encoding,
        ["separator"] = understanding.Separator?.ToString(),
        ["tables"] = new JsonArray([.. understanding.Tables.Select(Of)]),
    };

    /// <summary>Null for what is no such thing.</summary>
    public static ImportDecisions? Decisions(JsonElement body)
    {
        if (body.ValueKind is not JsonValueKind.Object) return null;
        try
        {
            return new()
            {
                Answers = body.TryGetProperty("answers", out var answers) && answers.ValueKind is not JsonValueKind.Null
                    ? answers.EnumerateObject().ToDictionary(answer => answer.Name, answer => Text(answer.Value) ?? "")
                    : new Dictionary<string, string>(),
                LeftOut = body.TryGetProperty("leaveOut", out var cells) && cells.ValueKind is not JsonValueKind.Null
                    ? cells.EnumerateArray().Select(cell => cell.GetString() ?? "").ToHashSet()
                    : new HashSet<string>(),
                Tables = body.TryGetProperty("understanding", out var shown) && shown.ValueKind is JsonValueKind.Object
                    && shown.TryGetProperty("tables", out var tables)
                    ? [.. tables.EnumerateArray().Select(Table)]
                    : [],
            };
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException or FormatException or KeyNotFoundException)
        {
            return null;
        }
    }

    private static JsonNode Of(TableUnderstanding table) => new JsonObject
    {
        ["sheet"] = table.Sheet,
        ["number"] = table.Number,
        ["use"] = table.Use,
        ["layout"] = FactRows.Word(table.Layout),
        ["headerRows"] = new JsonArray([.. table.HeaderRows.Select(row => (JsonNode)row)]),
        ["rows"] = table.Rows,
        ["region"] = Of(table.Region),
        ["period"] = Of(table.Period),
        ["indicator"] = Of(table.Indicator),
        ["unit"] = Of(table.Unit),
        ["status"] = Of(table.Status),
        ["columns"] = new JsonArray([.. table.Columns.Select(Of)]),
    };

    private static JsonObject? Of(Found? found) => found is null ? null : new JsonObject
    {
        ["value"] = found.Value,
        ["name"] = found.Name,
        ["from"] = found.From,
    };

    private static JsonNode Of(ColumnUnderstanding column) => new JsonObject
    {
        ["column"] = column.Column,
        ["heading"] = column.Heading,
        ["role"] = FactRows.Word(column.Role),
        ["span"] = column.Span is MonthlySpan.None ? null : FactRows.Word(column.Span),
        ["indicator"] = column.Indicator,
        ["region"] = column.Region,
        ["period"] = column.Period,
        ["unit"] = column.Unit,
        ["status"] = column.Status,
        ["hidden"] = column.Hidden,
    };

    private static TableCorrection Table(JsonElement table)
    {
        var columns = table.TryGetProperty("columns", out var listed) && listed.ValueKind is JsonValueKind.Array
            ? listed.EnumerateArray().ToDictionary(column => column.GetProperty("column").GetString()!, Column)
            : [];
        return new(table.GetProperty("sheet").GetString()!, table.GetProperty("number").GetInt32())
        {
            Use = table.TryGetProperty("use", out var use) && use.ValueKind is not JsonValueKind.Null ? use.GetBoolean() : null,
            HeaderRows = table.TryGetProperty("headerRows", out var rows) && rows.ValueKind is JsonValueKind.Array
                ? [.. rows.EnumerateArray().Select(row => row.GetInt32())]
                : null,
            Region = Value(table, "region"),
            Period = Value(table, "period"),
            Indicator = Value(table, "indicator"),
            Unit = Value(table, "unit"),
            Status = Value(table, "status"),
            Columns = columns,
        };
    }

    private static ColumnCorrection Column(JsonElement column) => new(
        Value(column, "role") is { } role ? Enum.Parse<ColumnRole>(role, ignoreCase: true) : null,
        Value(column, "span") is { } span ? Enum.Parse<MonthlySpan>(span, ignoreCase: true) : null,
        Value(column, "indicator"), Value(column, "region"), Value(column, "period"), Value(column, "unit"), Value(column, "status"));

    // As it is shown, with where it was found, or by itself.
    private static string? Value(JsonElement of, string name) => !of.TryGetProperty(name, out var value) ? null
        : value.ValueKind is JsonValueKind.Object ? Text(value.GetProperty("value")) : Text(value);

    private static string? Text(JsonElement value) => value.ValueKind is JsonValueKind.Null ? null
        : value.ValueKind is JsonValueKind.String ? value.GetString() : value.GetRawText();
}
