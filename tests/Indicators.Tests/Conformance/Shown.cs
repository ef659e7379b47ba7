using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Observations;
using Indicators.Queries;

namespace Indicators.Tests.Conformance;

/// <summary>A row in the words of the contract: each column a figure, rounded once as asked, or the reason why there is none.</summary>
internal sealed class Shown(FigureRow row, FigureResult result, FigureLayout layout)
{
    private static readonly Dictionary<GrowthTransition, string> Transitions = new()
    {
        [GrowthTransition.TurnedPositive] = "扭亏为盈",
        [GrowthTransition.TurnedNegative] = "由盈转亏",
        [GrowthTransition.LossNarrowed] = "减亏",
        [GrowthTransition.LossWidened] = "增亏",
        [GrowthTransition.Unchanged] = "持平",
    };

    public string Place => row.Total is null ? row.Region.Name : "total";

    public string this[string column] => column switch
    {
        "region" => row.Region.Code,
        "period" => row.Asked?.ToString() ?? "null",
        "end" => row.Period.EndDate.ToString("yyyy-MM-dd"),
        "flags" => FlagsOf(),
        "reported" => $"{result.Parts?.Reported}",
        "expected" => $"{result.Parts?.Expected}",
        // What a total is missing is counted by the rows it is the total of.
        "missing" when row.Total is { } total => Names(total.Missing.Select(Row)),
        _ when column.Split('.') is [var name, var part] => OfTarget((Target)Cell(name).Value.Item!, part),
        _ => Text(Cell(column)),
    };

    private (MeasureColumn Column, MeasureValue Value) Cell(string name)
    {
        var (column, slot) = layout.Columns.SingleOrDefault(own => own.Column.Name == name);
        return column is null ? throw new FormatException(name) : (column, result[slot]);
    }

    private static string Text((MeasureColumn Column, MeasureValue Value) cell) => cell.Value switch
    {
        { Number: { } number } => Words.Number(number.ToDecimal()),
        { Item: bool truth } => truth ? "true" : "false",
        { Item: GrowthTransition transition } => Transitions[transition],
        { Item: Enum code } => Words.Camel(code),
        { Item: Target target } => Words.Camel(target.Key.Kind),
        { Item: IReadOnlyList<Region> regions } => Names(regions),
        { Item: { } item } => item.ToString()!,
        { Reason: { } reason } when cell.Column is { Type: ColumnType.Number } or { Type: ColumnType.Integer, TellsWhy: true } =>
            Words.Hyphened(reason),
        _ => "null",
    };

    private string OfTarget(Target target, string part) => part switch
    {
        "period" => target.Key.Period.ToString(),
        "commitment" => Words.Camel(target.Key.Commitment),
        "setBy" => row.Columns.Context.Tree[target.Key.SetBy].Name,
        _ => throw new FormatException(part),
    };

    private Region Row(int place) => row.Columns.Context.Options.Regions.Rows(row.Columns.Context.Tree, row.Period.Last).ElementAt(place);

    private string FlagsOf()
    {
        var words = Enum.GetValues<ObservationFlags>().Where(flag => flag != ObservationFlags.None && result.Flags.HasFlag(flag))
            .Select(flag => Words.Hyphened(flag));
        words = result.Instead is { } latest ? words.Append($"latest:{latest}") : words;
        words = result.Actual.Bound != Bound.None ? words.Append(Words.Camel(result.Actual.Bound)) : words;
        return string.Join(',', words) is { Length: > 0 } all ? all : "none";
    }

    private static string Names(IEnumerable<Region> regions) =>
        string.Join(',', regions.Select(region => region.Name)) is { Length: > 0 } names ? names : "none";
}
