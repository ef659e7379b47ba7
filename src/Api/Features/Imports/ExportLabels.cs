using Indicators.Api.Features.Actuals;
using Indicators.Api.Features.Declared;
using Indicators.Api.Features.Targets;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Formats;
using Indicators.Imports.Sheets;

namespace Indicators.Api.Features.Imports;

/// <summary>The headings and words of the tables that /actuals, /targets and /declared give out, in both languages.</summary>
internal sealed class ExportLabels : ITableLabels
{
    private static readonly string[] Keys = ["indicator", "region", "period", "value"];
    private static readonly Language[] Languages = [Language.Chinese, Language.English];

    private static readonly IReadOnlyList<IAnswerColumn>[] Tables =
        [[.. ActualRow.Columns], [.. TargetRow.Columns], [.. DeclaredRow.Columns]];

    public static readonly ExportLabels Instance = new();

    private readonly List<Dictionary<string, LabelledColumn>> _tables =
        [.. Tables.SelectMany(_ => Languages, (table, language) => table.ToDictionary(
            column => ColumnHeadings.Of(column.Name, language), column => new LabelledColumn(column.Name, Words(column.Type, language))))];

    public IReadOnlyList<LabelledColumn>? ColumnsOf(IReadOnlyList<string> headings)
    {
        foreach (var table in _tables)
        {
            List<LabelledColumn> columns = [.. headings.Select(table.GetValueOrDefault).OfType<LabelledColumn>()];
            if (columns.Count == headings.Count && Keys.All(key => columns.Exists(column => column.Field == key))) return columns;
        }

        return null;
    }

    public bool AreOfNotes(IReadOnlyList<string> headings) =>
        Languages.Any(language => AnswerNotes.HeadingsIn(language).SequenceEqual(headings));

    private static Dictionary<string, string> Words(Type type, Language language)
    {
        if (type == typeof(bool))
            return new() { [TableCells.Labelled(true, language).Text] = "true", [TableCells.Labelled(false, language).Text] = "false" };
        return type.IsEnum ? CodeLists.Of(type).Codes.ToDictionary(code => code.Label(language), code => code.Id) : [];
    }
}
