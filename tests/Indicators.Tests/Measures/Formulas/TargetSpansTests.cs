using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Tests.Measures.Formulas;

public class TargetSpansTests
{
    private static readonly Target First = Level("2020-Q1", 20), Second = Level("2020-Q2", 25);

    [Fact]
    public void The_levels_of_two_quarters_make_that_of_the_half_year()
    {
        var made = TargetSpans.Made(Given.Period("2020-H1"), [Second, First]).ShouldHaveSingleItem();

        made.ShouldBe(First with
        {
            Key = First.Key with { Period = Given.Period("2020-H1") },
            Terms = First.Terms with { Value = FixedPoint.From(450_000) },
            Parts = made.Parts,
        });
        made.Parts.ShouldBe([First, Second]);
        made.IsDerived.ShouldBeTrue();
    }

    [Fact]
    public void They_are_only_added()
    {
        TargetSpans.Made(Given.Period("2020-Q2"), [First, Level("2020-H1", 45)]).ShouldBeEmpty();
        TargetSpans.Made(Given.Period("2020-H1"), [Level("2020-H1", 45)]).ShouldBeEmpty();
        TargetSpans.Made(Given.Period("2020-01..2020-05"), [First, Second]).ShouldBeEmpty();
    }

    [Fact]
    public void Who_set_them_the_commitment_the_operator_and_the_kind_must_be_the_same()
    {
        Target[] others =
        [
            Second with { Key = Second.Key with { SetBy = 9 } }, Second with { Key = Second.Key with { Commitment = Commitment.Binding } },
            Second with { Terms = Second.Terms with { Operator = TargetOperator.AtMost } },
            Second with { Key = Second.Key with { Kind = TargetKind.Range } },
        ];

        foreach (var other in others) TargetSpans.Made(Given.Period("2020-H1"), [First, other]).ShouldBeEmpty();
    }

    [Fact]
    public void Each_commitment_has_its_own_the_first_to_count_first()
    {
        Target Binding(Target target) => target with { Key = target.Key with { Commitment = Commitment.Binding } };

        TargetSpans.Made(Given.Period("2020-H1"), [First, Second, Binding(First), Binding(Second)])
            .Select(made => made.Key.Commitment).ShouldBe([Commitment.Binding, Commitment.Expected]);
    }

    [Fact]
    public void It_is_as_new_as_the_newest_of_its_parts() =>
        TargetSpans.Made(
            Given.Period("2020-H1"),
            [First with { Terms = First.Terms with { Revision = 7 } }, Second with { Terms = Second.Terms with { Revision = 3 } }])
            .Single().Terms.Revision.ShouldBe(7);

    [Fact]
    public void A_sum_that_no_target_could_be_is_none()
    {
        Target Huge(Target target) => target with { Terms = target.Terms with { Value = new(long.MaxValue) } };

        TargetSpans.Made(Given.Period("2020-H1"), [Huge(First), Huge(Second)]).ShouldBeEmpty();
    }

    private static Target Level(string period, decimal value) => Given.Target(TargetKind.Level, value, period: period);
}
