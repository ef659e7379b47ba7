using Indicators.Api.Http.Labels;
using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Api.Features.Explain;

/// <summary>Terms as formulas, in words and in numbers.</summary>
public sealed class FormulaText(Language language)
{
    private const int MostListed = 12;
    private const string NoNumber = "–";


    /// <summary>完成率 = 实绩 ÷ 目标 × 100.</summary>
    public string Words(Expression term) => $"{Called(term)} = {Written(term, AsReported, Called)}";

    /// <summary>完成率 = –, where no formula applies.</summary>
    public static string Nothing(string called) => $"{called} = {NoNumber}";

    /// <summary>30.13 ÷ 50 × 100 = 60.26; null when there is no result.</summary>
    public string? Numbers(Expression term) => term.Result.OrNull is not { } result ? null
        : term.Operation is ExpressionOperation.Decided ? $"{Body(term, operand => Number(operand.Result))} → {Number(result)}"
        : IsRead(term) ? Number(result)
        : $"{Written(term, AsReported, operand => Number(operand.Result))} = {Number(result)}";

    /// <summary>What a term is called: parts of a ratio, of a span and of a whole by their own names, the others by their role.</summary>
    public string Called(Expression term) => (term.Name, term.Input) switch
    {
        _ when term.Label is { } label => label,
        ({ } name, { } input) when name == VariableName.Numerator || name == VariableName.Denominator => input.Indicator.NameIn(language),
        ({ } name, { } input) when name == VariableName.Span || name == VariableName.TargetPart => input.Period.Label(language),
        ({ } name, { } input) when name == VariableName.Member => input.Region.NameIn(input.Period.Last, language),
        ({ } name, _) => name.Label(language),
        _ => Number(term.Result),
    };

    public static string Number(ValueOrReason result) =>
        result.OrNull is { } value ? DecimalMath.Shown(value).Trimmed().ToString() : NoNumber;

    private string AsReported => language is Language.English ? "as reported" : "直接填报";

    private static bool IsRead(Expression term) => term.From.Count == 0;

    // A named term stands for itself in the formula of another; only the outermost is written out.
    private string Written(Expression term, string asReported, Func<Expression, string> operand) =>
        IsRead(term) ? asReported : Body(term.Input?.Expression ?? term, operand);

    private string Body(Expression term, Func<Expression, string> operand)
    {
        string In(int place, int binds) => Operand(term.Operands[place], binds, operand);
        return term.Operation switch
        {
            ExpressionOperation.Plus => $"{In(0, 1)} + {In(1, 1)}",
            ExpressionOperation.Minus => $"{In(0, 1)} − {In(1, 2)}",
            ExpressionOperation.Times => $"{In(0, 2)} × {In(1, 2)}",
            ExpressionOperation.Over => $"{In(0, 2)} ÷ {In(1, 3)}",
            ExpressionOperation.Percent => $"{In(0, 2)} ÷ {In(1, 3)} × 100",
            ExpressionOperation.Sum => Listed([.. term.Operands.Select(part => Operand(part, 1, operand))]),
            ExpressionOperation.Root => $"{In(0, 4)}^(1/{term.Number})",
            ExpressionOperation.Log => $"ln({In(0, 0)}) ÷ ln({In(1, 0)})",
            ExpressionOperation.NotBelowZero => $"max(0, {In(0, 0)})",
            ExpressionOperation.NotAbove => $"min({In(0, 0)}, {In(1, 0)})",
            ExpressionOperation.Whole => language is Language.English ? $"trunc({In(0, 0)})" : $"取整({In(0, 0)})",
            ExpressionOperation.Decided => DecisionRuleText.Of(
                term.By!.Value, language, [.. term.Operands.Select(term.By is DecisionRule.Vetoed ? Called : operand)]),
            ExpressionOperation.After => $"{In(0, 2)} × (1 + {In(1, 3)} ÷ 100)^{Years(term.Number)}",
            ExpressionOperation.Given or ExpressionOperation.None => operand(term),
        };
    }

    private string Operand(Expression term, int binds, Func<Expression, string> operand)
    {
        var text = term.Name is null && term.Operands.Count > 0 ? Body(term, operand) : operand(term);
        var isInner = (term.Name is null && Binding(term) < binds) || text.StartsWith('-');
        return isInner ? $"({text})" : text;
    }

    private static int Binding(Expression term) => term.Operation switch
    {
        ExpressionOperation.Sum => term.Operands.Count == 1 ? 4 : 1,
        ExpressionOperation.Plus or ExpressionOperation.Minus => 1,
        ExpressionOperation.Times or ExpressionOperation.Over or ExpressionOperation.Percent or ExpressionOperation.Log
            or ExpressionOperation.After => 2,
        ExpressionOperation.Root => 3,
        ExpressionOperation.NotBelowZero or ExpressionOperation.NotAbove or ExpressionOperation.Whole or ExpressionOperation.Decided
            or ExpressionOperation.Given or ExpressionOperation.None => 4,
    };

    private static string Years(int months) => months % 12 == 0 ? $"{months / 12}" : $"({months}/12)";

    private static string Listed(string[] parts) => parts.Length <= MostListed
        ? string.Join(" + ", parts)
        : $"{string.Join(" + ", parts[..3])} + … + {parts[^1]} [{parts.Length}]";
}
