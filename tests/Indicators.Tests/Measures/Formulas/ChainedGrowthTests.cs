using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Tests.Measures.Formulas;

public class ChainedGrowthTests
{
    [Fact]
    public void Rates_grow_upon_one_another() => ChainedGrowth.Over<Evaluation>([10m, 10m]).Result.Value.ShouldBe(21);

    [Fact]
    public void A_single_rate_is_itself() =>
        (ChainedGrowth.Over<Evaluation>([7.7m]), ChainedGrowth.Average<Evaluation>([7.7m])).ShouldBe((7.7m, 7.7m));

    [Fact]
    public void Over_two_years_the_average_is_the_two_year_average() =>
        ChainedGrowth.Average<Evaluation>([-6.8m, 18.3m]).Result.Value.Round(1).ShouldBe(5.0m);

    [Fact]
    public void Over_several_years_it_is_geometric() => ChainedGrowth.Average<Evaluation>([10m, 10m, 10m]).Result.Value.ShouldBe(10);

    [Fact]
    public void A_year_that_is_missing_breaks_the_chain() =>
        ChainedGrowth.Average<Evaluation>([10m, Reason.NotReported, 10m]).Result.Reason.ShouldBe(Reason.NotReported);

    [Fact]
    public void Nothing_falls_by_more_than_all_of_it() =>
        ChainedGrowth.Over<Evaluation>([10m, -101m]).Result.Reason.ShouldBe(Reason.NotApplicable);
}
