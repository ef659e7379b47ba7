using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Numbers;

namespace Indicators.Api.Http.Formats;

/// <summary>What a reader must know of the rows of a sheet that leaves the service: gathered while they are written.</summary>
internal sealed class AnswerNotes(AnswerShape shape, long revision)
{
    private readonly bool _english = shape.Language is Language.English;
    private readonly List<Indicator> _indicators = [];
    private readonly HashSet<Code> _codes = [];

    public string RowsTitle => _english ? "Data" : "数据";

    public string Title => _english ? "Notes" : "说明";

    public IReadOnlyList<string> Headings => HeadingsIn(shape.Language);

    public static IReadOnlyList<string> HeadingsIn(Language language) =>
        language is Language.English ? ["About", "Note"] : ["事项", "说明"];

    public void Of<TRow>(TRow row)
    {
        // Rows of one indicator mostly follow each other.
        if (row is not IKeyedRow { Indicator.Indicator: var indicator }) return;
        if (_indicators is [.., var last] && ReferenceEquals(last, indicator)) return;
        if (!_indicators.Contains(indicator)) _indicators.Add(indicator);
    }

    public void Of(Code code) => _codes.Add(code);

    public IEnumerable<(string What, string Text)> All()
    {
        yield return (_english ? "Request" : "请求", shape.Asked);
        yield return (_english ? "As of revision" : "截至修订", $"{revision}");
        yield return (_english ? "Rounding" : "取舍", Rounding());
        foreach (var indicator in _indicators)
        {
            yield return (indicator.NameIn(shape.Language), Sentence(
            [
                ("单位", "unit", indicator.Unit.Text), ("主管部门", "authority", indicator.Authority), ("来源", "source", indicator.Source),
                ("口径", "definition", indicator.Definition),
            ]));
        }

        foreach (var code in _codes.OrderBy(code => code.Table, StringComparer.Ordinal).ThenBy(code => code.Id, StringComparer.Ordinal))
            yield return (code.Label(shape.Language), $"{code.Id}");
    }

    private string Rounding() => _english
        ? $"Derived figures are worked out exactly and rounded once, to {shape.Decimals} places ({Mode()}). Stored values are whole. "
            + "Percentages are numbers in percent. An empty cell is no figure, not zero."
        : $"派生数按精确值计算，只在显示时舍入一次，保留 {shape.Decimals} 位小数（{Mode()}）；上报数原样给出；百分数以 % 计；空格表示没有数，不是零。";

    private string Mode() => CodeLists.Of<RoundingMode>().Label(shape.Rounding, shape.Language)!;

    private string Sentence(IEnumerable<(string Zh, string En, string? Text)> parts) => string.Join(
        _english ? "; " : "；",
        parts.Where(part => part.Text is { Length: > 0 }).Select(part => _english ? $"{part.En}: {part.Text}" : $"{part.Zh}：{part.Text}"));
}
