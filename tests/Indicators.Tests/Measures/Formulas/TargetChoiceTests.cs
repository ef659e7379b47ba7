using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Observations;

namespace Indicators.Tests.Measures.Formulas;

public class TargetChoiceTests
{
    private const int Province = 1;
    private const int City = 2;

    private static readonly Target Binding = Target(Commitment.Binding, TargetKind.Level);
    private static readonly Target BindingGrowth = Target(Commitment.Binding, TargetKind.Growth);
    private static readonly Target Expected = Target(Commitment.Expected, TargetKind.Level);
    private static readonly Target ExpectedByProvince = Target(Commitment.Expected, TargetKind.Level, Province);
    private static readonly Target Stretch = Target(Commitment.Stretch, TargetKind.Growth);

    [Fact]
    public void Binding_counts_before_expected_and_expected_before_stretch()
    {
        Counting(new(), Binding, Expected, Stretch).ShouldBe(Binding);
        Counting(new(), Expected, Stretch).ShouldBe(Expected);
        Counting(new(), Stretch).ShouldBe(Stretch);
    }

    [Fact]
    public void None_counts_where_several_of_one_commitment_remain()
    {
        Counting(new(), Binding, BindingGrowth, Expected).ShouldBeNull();
        Counting(new(), ExpectedByProvince, Expected).ShouldBeNull();
        Counting(new()).ShouldBeNull();
    }

    [Fact]
    public void What_follows_from_the_targets_of_parts_counts_only_where_none_was_set()
    {
        var (made, bindingMade) = (Expected with { Parts = [Expected, Stretch] }, Binding with { Parts = [Binding, Binding] });

        Counting(new(), Stretch, bindingMade, made).ShouldBe(Stretch);
        Counting(new(), Expected, made).ShouldBe(Expected);
        Counting(new(), bindingMade, made).ShouldBe(bindingMade);
        Counting(new(), made).ShouldBe(made);
        Counting(new(), made, made).ShouldBeNull();
    }

    [Fact]
    public void Two_of_a_lesser_commitment_do_not_hinder_the_one_before_them() =>
        Counting(new(), Binding, ExpectedByProvince, Expected).ShouldBe(Binding);

    [Fact]
    public void A_kind_a_commitment_or_who_set_it_tells_which_is_meant()
    {
        Counting(new(TargetKind.Growth), Binding, BindingGrowth, Expected).ShouldBe(BindingGrowth);
        Counting(new(Commitment: Commitment.Expected), Binding, BindingGrowth, Expected).ShouldBe(Expected);
        Counting(new(SetBy: Province), ExpectedByProvince, Expected).ShouldBe(ExpectedByProvince);
        Counting(new(TargetKind.Rank), Binding, Stretch).ShouldBeNull();
    }

    [Fact]
    public void What_is_meant_keeps_its_order()
    {
        new TargetChoice(TargetKind.Level).Among(new[] { Binding, BindingGrowth, Expected, Stretch }).ShouldBe([Binding, Expected]);
        new TargetChoice().Among(new[] { Binding, Stretch }).ShouldBe([Binding, Stretch]);
    }

    [Fact]
    public void A_target_answers_for_what_lies_inside_its_period_unless_another_period_is_meant()
    {
        var (plan, year, half) = (Given.Period("2021..2025"), Given.Period("2022"), Given.Period("2022-H1"));

        new TargetChoice().Covers(plan, half).ShouldBeTrue();
        new TargetChoice().Covers(year, year).ShouldBeTrue();
        new TargetChoice().Covers(half, year).ShouldBeFalse();
        new TargetChoice(Period: plan).Covers(plan, half).ShouldBeTrue();
        new TargetChoice(Period: plan).Covers(year, half).ShouldBeFalse();
    }

    private static Target? Counting(TargetChoice choice, params Target[] targets) => TargetChoice.Counting(choice.Among(targets));

    private static Target Target(Commitment commitment, TargetKind kind, int setBy = City)
    {
        var target = Given.Target(kind, 10);
        return target with { Key = target.Key with { Commitment = commitment, Region = City, SetBy = setBy } };
    }
}
