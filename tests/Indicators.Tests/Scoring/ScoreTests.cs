using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Scoring;

namespace Indicators.Tests.Scoring;

public class ScoreTests
{
    [Fact]
    public void A_total_is_the_sum_of_the_points()
    {
        var score = Of([Item(60), Item(40)], [Completed(100), Completed(50)]);

        score.Total.ShouldBe(80);
        score.Items.Select(item => item.Points).ShouldBe([60, 20]);
        score.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void A_total_takes_the_points_of_each_item_to_12_places()
    {
        var score = Of([Item(50), Item(50)], [Completed((Rational)200 / 3), Completed((Rational)200 / 3)]);

        score.Items.ShouldAllBe(item => item.Points == (Rational)100 / 3);
        score.Total.ShouldBe(66.666666666666m);
    }

    [Theory]
    [InlineData(Reason.NotReported)]
    [InlineData(Reason.NoBase)]
    [InlineData(Reason.NoTarget)]
    [InlineData(Reason.AmbiguousTarget)]
    [InlineData(Reason.BoundOnly)]
    [InlineData(Reason.PartsMissing)]
    [InlineData(Reason.NotComparable)]
    public void A_missing_item_withholds_the_total_and_says_so(Reason reason)
    {
        foreach (var when in Enum.GetValues<WhenNotApplicable>())
        {
            var score = Of([Item(60), Item(40, when)], [Completed(100), Completed(reason)]);

            score.Total.ShouldBe(Reason.PartsMissing);
            score.Missing.ShouldHaveSingleItem().ShouldBe(score.Items[1]);
            score.Items[1].Reason.ShouldBe(reason);
            score.Items[0].Points.ShouldBe(60);
        }
    }

    [Theory]
    [InlineData(WhenNotApplicable.Rescale, 50)]
    [InlineData(WhenNotApplicable.Zero, 30)]
    [InlineData(WhenNotApplicable.Full, 70)]
    public void What_does_not_apply_leaves_its_weight_to_the_others_or_gives_nothing_or_all(WhenNotApplicable when, decimal total)
    {
        foreach (var reason in new[] { Reason.NotApplicable, Reason.ZeroBase, Reason.NegativeBase, Reason.ZeroTarget, Reason.Transition })
        {
            var score = Of([Item(60), Item(40, when)], [Completed(50), Completed(reason)]);

            score.Total.ShouldBe(total);
            score.Items[1].Reason.ShouldBe(reason);
            score.Items[1].IsLeftOut.ShouldBe(when == WhenNotApplicable.Rescale);
            score.Missing.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(WhenNotApplicable.Rescale, 50)]
    [InlineData(WhenNotApplicable.Zero, 30)]
    [InlineData(WhenNotApplicable.Full, 70)]
    public void To_whom_no_target_was_given_an_item_may_not_apply(WhenNotApplicable when, decimal total)
    {
        var score = Of([Item(60), Item(40, when) with { OnNoTarget = WhenNoTarget.Exempt }], [Completed(50), Completed(Reason.NoTarget)]);

        score.Total.ShouldBe(total);
        score.Items[1].Reason.ShouldBe(Reason.NoTarget);
        score.Missing.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Reason.AmbiguousTarget)]
    [InlineData(Reason.NotReported)]
    public void Exempt_from_a_target_is_only_who_has_none(Reason reason) =>
        Of([Item(60), Item(40) with { OnNoTarget = WhenNoTarget.Exempt }], [Completed(50), Completed(reason)])
            .Total.ShouldBe(Reason.PartsMissing);

    [Fact]
    public void Where_nothing_applies_there_is_no_total() =>
        Of([Item(100)], [Completed(Reason.NotApplicable)]).Total.ShouldBe(Reason.NotApplicable);

    [Fact]
    public void A_binding_target_that_is_not_met_vetoes_the_total()
    {
        var score = Of([Item(100), Veto(VetoEffect.Zero)], [Completed(90), Completed(99) with { Binding = true, Met = false }]);

        score.Total.ShouldBe(0);
        score.VetoedBy.ShouldHaveSingleItem().Item.Method.ShouldBe(new VetoMethod(VetoEffect.Zero));
        score.Items[0].Points.ShouldBe(90);
    }

    [Fact]
    public void A_veto_may_withhold_the_total_instead() =>
        Of([Item(100), Veto(VetoEffect.Withhold)], [Completed(90), Completed(99) with { Binding = true, Met = false }])
            .Total.ShouldBe(Reason.NotApplicable);

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(false, null)]
    public void A_target_that_is_met_or_does_not_bind_vetoes_nothing(bool binding, bool? met)
    {
        var score = Of([Item(100), Veto(VetoEffect.Zero)], [Completed(90), Completed(99) with { Binding = binding, Met = met }]);

        score.Total.ShouldBe(90);
        score.VetoedBy.ShouldBeEmpty();
    }

    [Fact]
    public void A_binding_target_that_nobody_can_decide_is_missing()
    {
        var undecided = Completed(Reason.NotReported) with { Binding = true };

        Of([Item(100), Veto(VetoEffect.Zero)], [Completed(90), undecided]).Items[1].Reason.ShouldBe(Reason.NotReported);
        Of([Item(100), Veto(VetoEffect.Zero)], [Completed(90), undecided with { Figure = 5 }]).Total.ShouldBe(Reason.PartsMissing);
    }

    [Fact]
    public void A_binding_rank_vetoes_by_being_met_or_not_though_it_has_no_rate()
    {
        var unmet = Completed(Reason.NotApplicable) with { Binding = true, Met = false };

        Of([Item(100), Veto(VetoEffect.Zero)], [Completed(90), unmet]).Total.ShouldBe(0);
        Of([Item(100), Veto(VetoEffect.Zero)], [Completed(90), unmet with { Met = true }]).Total.ShouldBe(90);
    }

    private static Score Of(SchemeItem[] items, ItemInputs[] evidence) =>
        Score.Of(new() { Code = "s", Name = "n", Weight = items.Sum(item => item.Weight), Items = items }, evidence);

    private static SchemeItem Item(decimal weight, WhenNotApplicable when = WhenNotApplicable.Rescale) =>
        new("c", Criterion.Completion, weight, new ProportionalMethod(), OnNotApplicable: when);

    private static SchemeItem Veto(VetoEffect effect) => new("v", Criterion.Completion, 0, new VetoMethod(effect));

    private static ItemInputs Completed(ValueOrReason completion) => ItemInputs.Among([completion], higherIsBetter: true)[0];
}
