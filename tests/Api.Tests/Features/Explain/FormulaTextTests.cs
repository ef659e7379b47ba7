using Indicators.Api.Features.Explain;
using Indicators.Measures.Formulas;

namespace Indicators.Api.Tests.Features.Explain;

public class FormulaTextTests
{
    private readonly FormulaText _text = new(Language.Chinese);

    [Fact]
    public void Parentheses_stand_where_the_order_needs_them()
    {
        var (a, b, c) = (Expression.Of(2), Expression.Of(-3), Expression.Of(4));

        _text.Numbers((a - (b - c)) * c).ShouldBe("(2 − ((-3) − 4)) × 4 = 36");
        _text.Numbers(a - b - c).ShouldBe("2 − (-3) − 4 = 1");
        _text.Numbers(a / (b * c)).ShouldBe("2 ÷ ((-3) × 4) = -0.166666666667");
        _text.Numbers(Expression.Percent(a + c, Expression.Percent(a, c))).ShouldBe("(2 + 4) ÷ (2 ÷ 4 × 100) × 100 = 12");
        _text.Numbers((Expression.Root(c / a, 2) - Expression.Of(1)) * Expression.Of(100))
            .ShouldBe("((4 ÷ 2)^(1/2) − 1) × 100 = 41.4213562373");
    }

    [Fact]
    public void A_named_term_stands_for_itself_in_the_formula_of_another()
    {
        var change = (Expression.Of(VariableName.Actual, 3) - Expression.Of(VariableName.Base, 1)).As(VariableName.Change);
        var contribution = Expression.Percent(change, Expression.Of(VariableName.Whole, 8)).As(VariableName.Contribution);

        _text.Words(contribution).ShouldBe("贡献率 = 增量 ÷ 总体 × 100");
        _text.Numbers(contribution).ShouldBe("2 ÷ 8 × 100 = 25");
        _text.Words(change).ShouldBe("增量 = 实绩 − 基数");
    }

    [Fact]
    public void Years_of_growth_are_a_power_and_months_a_fraction_of_one()
    {
        _text.Numbers(Expression.After(Expression.Of(100), Expression.Of(10), 24)).ShouldBe("100 × (1 + 10 ÷ 100)^2 = 121");
        _text.Numbers(Expression.After(Expression.Of(100), Expression.Of(0), 30)).ShouldBe("100 × (1 + 0 ÷ 100)^(30/12) = 100");
    }

    [Fact]
    public void A_long_sum_is_shortened_and_says_of_how_many()
    {
        var sum = Expression.Sum([.. Enumerable.Range(1, 20).Select(number => Expression.Of(number))]);

        _text.Numbers(sum).ShouldBe("1 + 2 + 3 + … + 20 [20] = 210");
    }
}
