using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Labels;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Api.Features.Explain;

/// <summary>Why there is no figure, naming what is missing or stands in the way.</summary>
public sealed class ReasonText(Language language)
{
    public string Of(Reason reason, Expression term, Measure measure, FigureRow row)
    {
        if (row.IsNeverReported) return NeverReported(reason, row);
        var named = InTheWay(term).Where(found => found.Input is not null)
            .DistinctBy(found => (found.Name, found.Input!.Region, found.Input.Period, found.Input.Indicator, found.Input.Target))
            .Select(found => Sentence(found, found.Input!)).ToList();
        var detail = reason switch
        {
            _ when measure.Why(reason, row) is var (zh, en) => language is Language.English ? en : zh,
            Reason.NoTarget => NoTarget(row),
            Reason.AmbiguousTarget => Several(term),
            _ => string.Join(language is Language.English ? "; " : "；", named),
        };
        var label = CodeLists.Label(reason, language);
        return detail.Length == 0 ? label : language is Language.English ? $"{label}: {detail}" : $"{label}：{detail}";
    }

    private string NeverReported(Reason reason, FigureRow row)
    {
        var (label, indicator) = (CodeLists.Label(reason, language), row.Indicator.NameIn(language));
        var called = row.Region.NameIn(language);
        return language is Language.English
            ? $"{label}: {indicator} was never reported for {called}"
            : $"{label}：{called}从未填报{indicator}";
    }

    // Down to what was read: everything without a value or, where all have one, what the formula does not take.
    private static IEnumerable<Expression> InTheWay(Expression term)
    {
        var lacking = term.From.Where(operand => !operand.Result.HasValue).ToList();
        return lacking.Count > 0 ? lacking.SelectMany(InTheWay)
            : term is { Operation: ExpressionOperation.None, Operands: [.., var atFault] } ? [Read(atFault)]
            : [term];
    }

    private static Expression Read(Expression term) =>
        term.Input is null ? term.InOrder().FirstOrDefault(below => below.Input is not null, term) : term;

    private string Sentence(Expression term, FormulaInput input)
    {
        var said = Said(input.Observation) ?? Amount(input);
        var (period, indicator) = (input.Period.Label(language), input.Indicator.NameIn(language));
        var called = input.Region.NameIn(input.Period.Last, language);
        var role = term.Name!.Label(language);
        return language is Language.English
            ? $"{role} — {indicator}, {called}, {period}: {said}"
            : $"{role}（{called}{period}{indicator}）{said}";
    }

    private string Amount(FormulaInput input) => language is Language.English
        ? $"{FormulaText.Number(input.Observation.Value!.Value)} {input.Unit}".TrimEnd()
        : $"为 {FormulaText.Number(input.Observation.Value!.Value)}{input.Unit}";

    // Null when it says a number.
    private string? Said(Observation reading) => reading switch
    {
        { Value: null, Status: ObservationStatus.Missing } => language is Language.English ? "reported as missing" : "报为未报",
        { Value: null } => CodeLists.Label(reading.Reason, language),
        { Bound: Bound.Range, High: { } high } => $"{FormulaText.Number(reading.Value.Value)}–{FormulaText.Number(high)}",
        { Bound: not Bound.None } => language is Language.English
            ? $"{CodeLists.Label(reading.Bound, language)} {FormulaText.Number(reading.Value.Value)}"
            : $"为 {FormulaText.Number(reading.Value.Value)} {CodeLists.Label(reading.Bound, language)}",
        _ => null,
    };

    private string NoTarget(FigureRow row)
    {
        var (called, period, indicator) =
            (row.Region.NameIn(row.Period.Last, language), row.Period.Label(language), row.Indicator.NameIn(language));
        return language is Language.English
            ? $"{called} has none for {indicator} at or around {period}, or none such as was asked for"
            : $"{called}{period}{indicator}没有目标，或没有所指定的那种目标";
    }

    private string Several(Expression term)
    {
        var targets = term.Operands.Select(operand => operand.Input?.Target is { } target ? Written(target, operand.Input) : null)
            .OfType<string>().ToList();
        return language is Language.English
            ? $"{targets.Count} targets ({string.Join(", ", targets)}), and nothing says which of them counts"
            : $"有 {targets.Count} 个目标（{string.Join("、", targets)}），没有指明以哪个为准";
    }

    private string Written(Target target, FormulaInput input) =>
        $"{CodeLists.Label(target.Key.Commitment, language)} {CodeLists.Label(target.Key.Kind, language)}"
        + $" {FormulaText.Number(input.Observation.Value!.Value)}{input.Unit}";
}
