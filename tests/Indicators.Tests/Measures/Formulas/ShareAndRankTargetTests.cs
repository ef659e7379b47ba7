using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using static Indicators.Tests.Measures.Formulas.PlanTarget;

namespace Indicators.Tests.Measures.Formulas;

/// <summary>占全省40%以上 and 进入全省前三: the actual is the share or the rank that was worked out.</summary>
public class ShareAndRankTargetTests
{
    [Theory]
    [InlineData(TargetKind.Share)]
    [InlineData(TargetKind.Rank)]
    public void Inside_their_period_they_hold_for_the_asked_span(TargetKind kind)
    {
        var yardstick = new PlanTarget(kind, 40, Period: "2021").At("2021-Q3");

        yardstick.Actual.ToString().ShouldBe("2021-Q3");
        yardstick.Base.ShouldBeNull();
    }

    public static TheoryData<decimal, decimal, bool> WantedForty => new()
    {
        { 36.6m, 91.5m, false },
        { 40, 100, true },
        { 50, 125, true },
    };

    [Theory]
    [MemberData(nameof(WantedForty))]
    public void A_share_is_complete_as_far_as_it_reaches_the_wanted_one(decimal actual, decimal rate, bool met)
    {
        var completion = new PlanTarget(TargetKind.Share, 40, Period: "2021").Asked("2021", Of(actual));

        completion.Required.ShouldBe(40);
        completion.Rate.ShouldBe(rate);
        completion.Gap.ShouldBe(actual - 40);
        completion.Met.ShouldBe(met);
    }

    [Theory]
    [InlineData(TargetOperator.AtLeast, 3, true)]
    [InlineData(TargetOperator.AtMost, 3, true)]
    [InlineData(TargetOperator.AtLeast, 4, false)]
    [InlineData(TargetOperator.AtMost, 4, false)]
    [InlineData(TargetOperator.MoreThan, 3, false)]
    [InlineData(TargetOperator.LessThan, 3, false)]
    [InlineData(TargetOperator.MoreThan, 2, true)]
    [InlineData(TargetOperator.LessThan, 2, true)]
    public void A_rank_is_met_by_a_smaller_number_however_its_operator_is_written(TargetOperator @operator, decimal place, bool met)
    {
        var completion = new PlanTarget(TargetKind.Rank, 3, Operator: @operator, Period: "2021").Asked("2021", Of(place));

        completion.Met.ShouldBe(met);
        completion.Gap.ShouldBe(place - 3);
        completion.Rate.ShouldBe(Reason.NotApplicable);
        completion.Formula.ShouldBeNull();
    }

    [Fact]
    public void Without_a_share_or_a_rank_there_is_its_reason()
    {
        new PlanTarget(TargetKind.Share, 40).Asked("2021", Observation.Missing(Reason.PartsMissing)).Rate.ShouldBe(Reason.PartsMissing);
        var unranked = new PlanTarget(TargetKind.Rank, 3).Asked("2021", Observation.Missing(Reason.NotReported));
        unranked.Rate.ShouldBe(Reason.NotReported);
        unranked.Met.ShouldBeNull();
    }

    [Fact]
    public void Neither_has_a_pace()
    {
        new PlanTarget(TargetKind.Share, 40, Nature.Flow).Pace("2021", Of(40)).ShouldBe(Pace.None(Reason.NotApplicable));
        new PlanTarget(TargetKind.Rank, 3, Nature.Flow).Pace("2021", Of(3)).ShouldBe(Pace.None(Reason.NotApplicable));
    }

    [Fact]
    public void A_bound_that_is_high_enough_meets_a_share() =>
        new PlanTarget(TargetKind.Share, 40).Asked("2021", Of(41, Bound.MoreThan)).Met.ShouldBe(true);
}
