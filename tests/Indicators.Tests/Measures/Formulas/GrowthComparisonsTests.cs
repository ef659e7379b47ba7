using Indicators.Measures.Formulas;
using Indicators.Numbers;

namespace Indicators.Tests.Measures.Formulas;

public class GrowthFamilyTests
{
    [Fact]
    public void Growth_that_slows_down_changes_below_zero() => GrowthComparisons.Change<Evaluation>(6.8m, 6.9m).ShouldBe(-0.1m);

    [Fact]
    public void A_gap_to_the_parent_is_in_points() => GrowthComparisons.GapToParent<Evaluation>(7.5m, 6.8m).ShouldBe(0.7m);

    [Fact]
    public void What_has_no_growth_keeps_its_reason()
    {
        GrowthComparisons.Change<Evaluation>(Reason.ZeroBase, 1).ShouldBe(Reason.ZeroBase);
        GrowthComparisons.Change<Evaluation>(1, Reason.NegativeBase).ShouldBe(Reason.NegativeBase);
        GrowthComparisons.Change<Evaluation>(1, Reason.NotReported).ShouldBe(Reason.NoBase);
        GrowthComparisons.GapToParent<Evaluation>(1, Reason.NotReported).ShouldBe(Reason.PartsMissing);
    }

    [Fact]
    public void A_part_contributes_its_share_of_the_increase()
    {
        var (part, whole) = (Growth(130, 100), Growth(1_060, 1_000));

        GrowthComparisons.Contribution<Evaluation>(part.Change, whole.Change).ShouldBe(50);
        GrowthComparisons.Pull<Evaluation>(part.Change, 1_000).ShouldBe(3);
    }

    [Theory]
    [InlineData(1_000, 1_000)]
    [InlineData(1_000, 990)]
    public void A_whole_that_did_not_grow_has_no_contributions(decimal before, decimal now)
    {
        var (part, whole) = (Growth(130, 100), Growth(now, before));

        GrowthComparisons.Contribution<Evaluation>(part.Change, whole.Change).ShouldBe(Reason.NotApplicable);
        GrowthComparisons.Pull<Evaluation>(part.Change, before).ShouldBe(3);
    }

    [Theory]
    [InlineData(0, Reason.ZeroBase)]
    [InlineData(-5, Reason.NegativeBase)]
    public void Nothing_pulls_a_whole_without_a_base_above_zero(decimal before, Reason reason) =>
        GrowthComparisons.Pull<Evaluation>(Growth(3, 1).Change, before).ShouldBe(reason);

    [Fact]
    public void A_whole_that_nobody_reported_then_has_no_base()
    {
        var whole = GrowthResult.Of(Given.Actual(10), Given.Missing, ofRatio: false);

        GrowthComparisons.Pull<Evaluation>(Growth(3, 1).Change, Given.Missing.AsBase).ShouldBe(Reason.NoBase);
        GrowthComparisons.Contribution<Evaluation>(Growth(3, 1).Change, whole.Change).ShouldBe(Reason.NoBase);
    }

    [Fact]
    public void The_pulls_of_all_parts_sum_to_the_growth_of_the_whole_and_their_contributions_to_100()
    {
        var random = new Random(3);
        for (var round = 0; round < 500; round++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 8))
                .Select(_ => (Before: random.Next(1, 1_000), Now: random.Next(1_000, 2_000))).ToList();
            var figures = parts.ConvertAll(part => Growth(part.Now, part.Before));
            var before = parts.Sum(part => part.Before);
            var whole = Growth(parts.Sum(part => part.Now), before);

            Rational.Sum(figures.Select(part => GrowthComparisons.Pull<Evaluation>(part.Change, before).Result.Value))
                .ShouldBe(whole.Rate.Value);
            Rational.Sum(figures.Select(part => GrowthComparisons.Contribution<Evaluation>(part.Change, whole.Change).Result.Value))
                .ShouldBe(100);
        }
    }

    private static GrowthResult Growth(decimal now, decimal before) =>
        GrowthResult.Of(Given.Actual(now), Given.Actual(before), ofRatio: false);
}
