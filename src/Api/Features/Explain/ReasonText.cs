using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Labels;
using Indicators.Measures;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Queries;

namespace Indicators.Api.Features.Explain;

/// <summary>Why there is no figure, naming what is missing or stands in the way.</summary>
public sealed class ReasonText(Language language)
{
    private static readonly (MeasureSet Measure, string Zh, string En)[] NotApplicable =
    [
        (MeasureSet.Growth, "这段期间没有这种增速（超过 12 个月的期间不算增速，比年初只用于时点数，比较年份不能晚于本期，年均增速不能由正转负）",
            "this span has no such growth (none beyond 12 months; yearStart is for stocks; a year compared with is not a later one; an average does not turn negative)"),
        (MeasureSet.Completion, "这类目标只判断是否达到，或数值不大于零，不算完成率", "such a target is met or not, or a number is not above zero"),
        (MeasureSet.Pace, "目标不随时间均匀推进，也没有序时计划", "the target does not run evenly with time and has no schedule"),
        (MeasureSet.Share, "比率和不可加总的指标没有占比，全国没有上级", "ratios and what does not add up have no shares, and nothing is around the nation"),
        (MeasureSet.GrowthChange, "这段期间没有增速", "this span has no growth"),
        (MeasureSet.GapToParent, "没有上级，或这段期间没有增速", "nothing is around it, or the span has no growth"),
        (MeasureSet.Contribution, "总体没有增长，或指标不可加总，或没有上级", "the whole did not grow, the indicator does not add up, or nothing is around it"),
        (MeasureSet.Pull, "指标不可加总，或没有上级", "the indicator does not add up, or nothing is around it"),
        (MeasureSet.Computed, "没有下级地区，或指标不可加总", "no regions below, or the indicator does not add up"),
        (MeasureSet.Allocation, "没有下级地区，或指标不可加总", "no regions below, or the indicator does not add up"),
        (MeasureSet.Projection, "比率没有年末预计", "ratios have no projection"),
        (MeasureSet.Rank, "不参加这一排名", "it takes no part in this ranking"),
    ];

    private readonly RowLabels _labels = new(language);

    public string Of(Reason reason, Expression term, MeasureSet measure, FigureRow row)
    {
        var named = InTheWay(term).Where(found => found.Input is not null)
            .DistinctBy(found => (found.Name, found.Input!.Region, found.Input.Period, found.Input.Indicator, found.Input.Target))
            .Select(found => Sentence(found, found.Input!)).ToList();
        var detail = reason switch
        {
            Reason.NoTarget => NoTarget(row, measure),
            Reason.AmbiguousTarget => Several(term),
            Reason.NotApplicable => InGeneral(measure),
            _ => string.Join(language is Language.English ? "; " : "；", named),
        };
        var label = CodeLists.Label(reason, language);
        return detail.Length == 0 ? label : language is Language.English ? $"{label}: {detail}" : $"{label}：{detail}";
    }

    // Down to what was read: everything without a value or, where all have one, what the formula does not take.
    private static IEnumerable<Expression> InTheWay(Expression term)
    {
        var lacking = term.From.Where(operand => !operand.Result.HasValue).ToList();
        return lacking.Count > 0 ? lacking.SelectMany(InTheWay)
            : term is { Operation: ExpressionOperation.None, Operands: [.., var atFault] } ? [Read(atFault)]
            : [term];
    }

    private static Expression Read(Expression term) => term.Input is null ? term.InOrder().FirstOrDefault(below => below.Input is not null, term) : term;

    private string Sentence(Expression term, FormulaInput input)
    {
        var said = Said(input.Observation) ?? Amount(input);
        var (period, indicator) = (_labels.Of(input.Period).Label, _labels.Of(input.Indicator));
        var role = CodeLists.Label(term.Name!.Value, language);
        return language is Language.English
            ? $"{role} — {indicator}, {input.Region.Name}, {period}: {said}"
            : $"{role}（{input.Region.Name}{period}{indicator}）{said}";
    }

    private string Amount(FormulaInput input) => language is Language.English
        ? $"{FormulaText.Number(input.Observation.Value!.Value)} {input.Unit}".TrimEnd()
        : $"为 {FormulaText.Number(input.Observation.Value!.Value)}{input.Unit}";

    // Null when it says a number.
    private string? Said(Observation reading) => reading switch
    {
        { Value: null, Status: ObservationStatus.Missing } => language is Language.English ? "reported as missing" : "报为未报",
        { Value: null } => CodeLists.Label(reading.Reason, language),
        { Bound: Bound.Range, High: { } high } => $"{reading.Value.Value.Trimmed()}–{high.Trimmed()}",
        { Bound: not Bound.None } => language is Language.English
            ? $"{CodeLists.Label(reading.Bound, language)} {reading.Value.Value.Trimmed()}"
            : $"为 {reading.Value.Value.Trimmed()} {CodeLists.Label(reading.Bound, language)}",
        _ => null,
    };

    private string NoTarget(FigureRow row, MeasureSet measure)
    {
        if (measure is MeasureSet.Allocation && row.Columns.Allocations[row.Index].Figures.Required.HasValue)
        {
            return language is Language.English ? "no region below has one" : "下级地区都没有目标";
        }

        var (period, indicator) = (_labels.Of(row.Period).Label, _labels.Of(row.Indicator));
        return language is Language.English
            ? $"{row.Region.Name} has none for {indicator} at or around {period}, or none of the kind, commitment or period asked for"
            : $"{row.Region.Name}{period}{indicator}没有目标，或没有符合 kind、commitment、against 的目标";
    }

    private string Several(Expression term)
    {
        var targets = term.Operands.Select(operand => operand.Input?.Target is { } target ? Written(target, operand.Input) : null).OfType<string>().ToList();
        return language is Language.English
            ? $"{targets.Count} targets ({string.Join(", ", targets)}); choose by kind, commitment or against"
            : $"有 {targets.Count} 个目标（{string.Join("、", targets)}），请用 kind、commitment、against 指定";
    }

    private string Written(Target target, FormulaInput input) =>
        $"{CodeLists.Label(target.Key.Commitment, language)} {CodeLists.Label(target.Key.Kind, language)} {FormulaText.Number(input.Observation.Value!.Value)}{input.Unit}";

    private string InGeneral(MeasureSet measure)
    {
        var (_, zh, en) = Array.Find(NotApplicable, entry => entry.Measure == measure);
        return (language is Language.English ? en : zh) ?? "";
    }
}
