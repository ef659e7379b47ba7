using Indicators.Api.Http;
using Indicators.Figures;
using Indicators.Measures;

namespace Indicators.Api.Features.Explain;

/// <summary>Terms as formulas, in words and in numbers.</summary>
public sealed class FormulaText(Language language)
{
    private const int MostListed = 12;

    private readonly Labels _labels = new(language);

    /// <summary>完成率 = 实绩 ÷ 目标 × 100.</summary>
    public string Words(Term term) => $"{Called(term)} = {Written(term, AsReported, Called)}";

    /// <summary>30.13 ÷ 50 × 100 = 60.26; null when there is no result.</summary>
    public string? Numbers(Term term) => term.Result.OrNull is not { } result ? null
        : term.Operation is Operation.Decided ? $"{Body(term, operand => Number(operand.Result))} → {Number(result)}"
        : IsRead(term) ? Number(result)
        : $"{Written(term, AsReported, operand => Number(operand.Result))} = {Number(result)}";

    /// <summary>What a term is called: parts of a ratio, of a span and of a whole by their own names, the others by their role.</summary>
    public string Called(Term term) => (term.Name, term.Input) switch
    {
        _ when term.Label is { } label => label,
        (Quantity.Numerator or Quantity.Denominator, { } input) => _labels.Of(input.Indicator),
        (Quantity.Span, { } input) => _labels.Of(input.Period).Label,
        (Quantity.Member, { } input) => input.Region.Name,
        ({ } name, _) => Codes.Label(name, language),
        _ => Number(term.Result),
    };

    public static string Number(Outcome result) => result.OrNull is { } value ? value.Trimmed().ToString() : "–";

    private string AsReported => language is Language.English ? "as reported" : "直接填报";

    private static bool IsRead(Term term) => term.From.Count == 0;

    // A named term stands for itself in the formula of another; only the outermost is written out.
    private string Written(Term term, string asReported, Func<Term, string> operand) =>
        IsRead(term) ? asReported : Body(term.Input?.Working ?? term, operand);

    private string Body(Term term, Func<Term, string> operand)
    {
        string In(int place, int binds) => Operand(term.Operands[place], binds, operand);
        return term.Operation switch
        {
            Operation.Plus => $"{In(0, 1)} + {In(1, 1)}",
            Operation.Minus => $"{In(0, 1)} − {In(1, 2)}",
            Operation.Times => $"{In(0, 2)} × {In(1, 2)}",
            Operation.Over => $"{In(0, 2)} ÷ {In(1, 3)}",
            Operation.Percent => $"{In(0, 2)} ÷ {In(1, 3)} × 100",
            Operation.Sum => Listed([.. term.Operands.Select(part => Operand(part, 1, operand))]),
            Operation.Root => $"{In(0, 4)}^(1/{term.Number})",
            Operation.Log => $"ln({In(0, 0)}) ÷ ln({In(1, 0)})",
            Operation.NotBelowZero => $"max(0, {In(0, 0)})",
            Operation.NotAbove => $"min({In(0, 0)}, {In(1, 0)})",
            Operation.Whole => language is Language.English ? $"trunc({In(0, 0)})" : $"取整({In(0, 0)})",
            Operation.Decided when term.By is Decision.Vetoed => DecisionText.Of(Decision.Vetoed, language, [.. term.Operands.Select(Called)]),
            Operation.Decided => DecisionText.Of(term.By!.Value, language, [.. term.Operands.Select(operand)]),
            Operation.After => $"{In(0, 2)} × (1 + {In(1, 3)} ÷ 100)^{Years(term.Number)}",
            _ => operand(term),
        };
    }

    private string Operand(Term term, int binds, Func<Term, string> operand)
    {
        var text = term.Name is null && term.Operands.Count > 0 ? Body(term, operand) : operand(term);
        var isInner = (term.Name is null && Binding(term) < binds) || text.StartsWith('-');
        return isInner ? $"({text})" : text;
    }

    private static int Binding(Term term) => term.Operation switch
    {
        Operation.Sum when term.Operands.Count == 1 => 4,
        Operation.Plus or Operation.Minus or Operation.Sum => 1,
        Operation.Times or Operation.Over or Operation.Percent or Operation.Log or Operation.After => 2,
        Operation.Root => 3,
        _ => 4,
    };

    private static string Years(int months) => months % 12 == 0 ? $"{months / 12}" : $"({months}/12)";

    private static string Listed(string[] parts) => parts.Length <= MostListed
        ? string.Join(" + ", parts)
        : $"{string.Join(" + ", parts[..3])} + … + {parts[^1]} [{parts.Length}]";
}
