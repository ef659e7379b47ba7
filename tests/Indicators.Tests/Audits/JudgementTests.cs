using Indicators.Audits;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Tests.Audits;

public class JudgementTests
{
    [Theory]
    [InlineData("60.26", "60.26", AuditVerdict.Exact, "")]
    [InlineData("60", "60.00", AuditVerdict.Exact, "")]
    [InlineData("66.67", "66.6666667", AuditVerdict.Rounded, "HalfUp HalfEven")]
    [InlineData("66.66", "66.6666667", AuditVerdict.Truncated, "Truncate")]
    [InlineData("41.6", "41.6666667", AuditVerdict.Truncated, "Truncate")]
    [InlineData("8.1", "8.0925", AuditVerdict.Rounded, "HalfUp HalfEven")]
    [InlineData("27.5", "27.52", AuditVerdict.Rounded, "HalfUp HalfEven Truncate")]
    [InlineData("2.5", "2.45", AuditVerdict.Rounded, "HalfUp")]
    [InlineData("2.4", "2.45", AuditVerdict.Rounded, "HalfEven Truncate")]
    [InlineData("-40.5", "-40.46", AuditVerdict.Rounded, "HalfUp HalfEven")]
    [InlineData("49.6", "50.7576", AuditVerdict.Mismatch, "")]
    public void A_printed_figure_is_judged_by_the_rule_that_gives_it(string printed, string exact, AuditVerdict verdict, string rules)
    {
        var judgement = Judge(printed, new Recalculation(decimal.Parse(exact)));
        judgement.Verdict.ShouldBe(verdict);
        string.Join(' ', judgement.Rules).ShouldBe(rules);
    }

    [Fact]
    public void A_figure_printed_by_a_rule_is_judged_by_it_or_as_closer()
    {
        var random = new Random(1978);
        for (var i = 0; i < 20_000; i++)
        {
            var exact = (Rational)random.Next(-2_000_000, 2_000_000) / random.Next(1, 9_999);
            var decimals = random.Next(0, 5);
            foreach (var mode in Enum.GetValues<RoundingMode>())
            {
                var judgement = Judgement.Of(new(exact.Round(decimals, mode), decimals), new(exact));
                (judgement.Verdict <= (mode == RoundingMode.Truncate ? AuditVerdict.Truncated : AuditVerdict.Rounded))
                    .ShouldBeTrue($"{exact} {decimals} {mode}");
                if (judgement.Verdict != AuditVerdict.Exact) judgement.Rules.ShouldContain(mode);
            }
        }
    }

    [Fact]
    public void A_figure_further_off_than_its_last_place_fits_no_rule()
    {
        var random = new Random(1985);
        for (var i = 0; i < 20_000; i++)
        {
            var exact = (Rational)random.Next(1, 2_000_000) / random.Next(1, 9_999);
            var decimals = random.Next(0, 5);
            var place = new decimal(1, 0, 0, false, (byte)decimals);
            Judgement.Of(new(exact.Round(decimals) + place * 2, decimals), new(exact)).Verdict.ShouldBe(AuditVerdict.Mismatch);
        }
    }

    [Fact]
    public void A_difference_may_follow_from_its_rounded_operands()
    {
        var rework = new Recalculation(2.444m - 2.405m) { FromRounded = [2.44m - 2.41m] };
        Judgement.Of(new(0.03m, 2), rework).ShouldSatisfyAllConditions(
            judgement => judgement.Verdict.ShouldBe(AuditVerdict.RoundedOperands),
            judgement => judgement.Rules.ShouldBe([RoundingMode.Truncate]));
        Judgement.Of(new(0.04m, 2), rework).Verdict.ShouldBe(AuditVerdict.Rounded);
    }

    [Theory]
    [InlineData(Bound.AtLeast, 100, 100, AuditVerdict.Exact)]
    [InlineData(Bound.MoreThan, 100, 100, AuditVerdict.Mismatch)]
    [InlineData(Bound.MoreThan, 100, 101, AuditVerdict.Exact)]
    [InlineData(Bound.AtMost, 10, 11, AuditVerdict.Mismatch)]
    [InlineData(Bound.About, 40, 44, AuditVerdict.Exact)]
    [InlineData(Bound.About, 40, 46, AuditVerdict.Mismatch)]
    public void A_bound_is_right_when_the_figure_lies_within_it(Bound bound, int printed, int exact, AuditVerdict verdict) =>
        Judgement.Of(new(printed, 0, bound), new(exact)).Verdict.ShouldBe(verdict);

    [Fact]
    public void Without_inputs_nothing_is_said() =>
        Judgement.Of(new(36.7m, 1), new(Reason.NoBase)).Verdict.ShouldBe(AuditVerdict.InputsMissing);

    [Fact]
    public void The_first_cause_that_fits_is_the_likely_one()
    {
        var rework = new Recalculation(4.5m)
        {
            Hypotheses = [
                new(AuditCause.OneYearOff, Reason.NoBase), new(AuditCause.PercentForPoints, 2.52m), new(AuditCause.OtherMeasure, 2.5m),
            ],
        };
        (Judge("2.5", rework).Cause, Judge("2.5", rework).Fits).ShouldBe((AuditCause.PercentForPoints, 2.52m));
        Judge("-4.5", rework).Cause.ShouldBe(AuditCause.Sign);
        Judge("9.9", rework).Cause.ShouldBeNull();
    }

    [Fact]
    public void At_constant_prices_a_difference_proves_nothing() =>
        Judge("7.7", new Recalculation(9.1m) { AtConstantPrices = true }).ShouldSatisfyAllConditions(
            judgement => judgement.Verdict.ShouldBe(AuditVerdict.InputsMissing),
            judgement => judgement.Cause.ShouldBe(AuditCause.ConstantPrices));

    [Fact]
    public void Of_several_meanings_the_best_counts() =>
        Judgement.Best(new(95, 0), [new(102.32m), new(95m)]).Judgement.Verdict.ShouldBe(AuditVerdict.Exact);

    private static Judgement Judge(string printed, Recalculation rework) =>
        Judgement.Of(Printed(printed), rework).Suspecting(Printed(printed), rework);

    private static PrintedValue Printed(string text) => new(decimal.Parse(text), decimal.Parse(text).Scale);
}
