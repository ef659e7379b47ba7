using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Numbers;
using Indicators.Queries;
using Indicators.Storage;
using Indicators.Tests.Measures;

namespace Indicators.Tests.Queries;

public sealed class ExplanationTests(RandomFigures figures) : IClassFixture<RandomFigures>
{
    public static TheoryData<MeasureSet> Measures =>
        [.. Enum.GetValues<MeasureSet>().Where(measure => measure != MeasureSet.None)];

    public static TheoryData<TargetKind> Kinds => [.. Enum.GetValues<TargetKind>()];

    [Theory]
    [MemberData(nameof(Measures))]
    public void An_explanation_ends_at_the_figure_it_explains(MeasureSet measure)
    {
        using var snapshot = figures.Database.Read();
        var explained = Rows(snapshot, measure, Targets(measure)).Select(row => Explain(row, measure)).ToList();

        explained.ShouldContain(explanation => explanation.Figure.Result.HasValue);
        explained.ShouldContain(explanation => !explanation.Figure.Result.HasValue);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void So_it_does_for_targets_of_every_kind(TargetKind kind)
    {
        using var snapshot = figures.Database.Read();
        var completed = Rows(snapshot, MeasureSet.Completion | MeasureSet.Pace, new TargetChoice(kind, All: true))
            .Where(row => row.Completion is not null).ToList();

        completed.ShouldNotBeEmpty();
        completed.ForEach(row => Explain(row, MeasureSet.Completion).Beside[0].Result.ShouldBe(row.Completion!.Required));
        completed.ForEach(row => Explain(row, MeasureSet.Pace));
    }

    [Theory]
    [InlineData(RankingKey.Value)]
    [InlineData(RankingKey.Growth)]
    [InlineData(RankingKey.Points)]
    [InlineData(RankingKey.Completion)]
    [InlineData(RankingKey.Pace)]
    [InlineData(RankingKey.Share)]
    public void A_place_is_explained_by_the_key_it_was_given_for(RankingKey by)
    {
        using var snapshot = figures.Database.Read();
        foreach (var row in Rows(snapshot, MeasureSet.Rank, new(All: false), by))
        {
            var explanation = Explain(row, MeasureSet.Rank);

            explanation.Key!.Result.ShouldBe(row.Columns.Keys(by)[row.Index]);
        }
    }

    // Of several kinds none counts, and then there is nothing to sum.
    private static TargetChoice? Targets(MeasureSet measure) => measure == MeasureSet.Allocation ? new(TargetKind.Level) : null;

    private static Explanation Explain(FigureRow row, MeasureSet measure)
    {
        var explanation = Explanation.Of(row, measure);
        explanation.Figure.Result.ShouldBe(Shown(row, measure), $"{row.Indicator.Code} {row.Region.Code} {row.Period}");
        foreach (var term in explanation.Terms())
        {
            if (term.Input?.Expression is { } working && term.Result.HasValue) working.Result.ShouldBe(term.Result);
        }

        return explanation;
    }

    // As the row shows it.
    private static ValueOrReason Shown(FigureRow row, MeasureSet measure)
    {
        var (block, index) = (row.Columns, row.Index);
        return measure switch
        {
            MeasureSet.Growth => row.Growth.Ranked,
            MeasureSet.Completion => row.Completion?.Rate ?? row.NoCompletion!.Value,
            MeasureSet.Pace => row.Pace.Ahead,
            MeasureSet.Share => block.Shares[index].Rate,
            MeasureSet.Rank => row.RankMovement!.Value is { Now.Result: { } place } ? place.Rank : row.RankMovement.Value.Why!.Value,
            MeasureSet.GrowthChange => block.Growth.ChangeOf<Evaluation>(index),
            MeasureSet.GapToParent => block.Growth.GapToParent<Evaluation>(index),
            MeasureSet.Contribution => block.Growth.Contribution<Evaluation>(index),
            MeasureSet.Pull => block.Growth.Pull<Evaluation>(index),
            MeasureSet.Computed => block.Computed[index].Value is { Value: { } computed } ? computed : block.Computed[index].Value.Reason,
            MeasureSet.Allocation => block.Allocations[index].Figures.Percent,
            MeasureSet.Projection => block.Projections[index].Projection.Figure,
            _ => row.Actual.Exact,
        };
    }

    private static IEnumerable<FigureRow> Rows(Snapshot snapshot, MeasureSet measure, TargetChoice? targets = null, RankingKey by = RankingKey.Value)
    {
        var (catalogue, asked) = (snapshot.Catalogue, SpanReports.Span("2021").Last);
        var province = catalogue.Regions.OfCode("360000").Single();
        foreach (var (period, compare) in (IEnumerable<(string, GrowthComparison)>)[("2021", GrowthComparison.Year), ("2021-Q2", GrowthComparison.Previous), ("2020-H2", GrowthComparison.AverageOver(2))])
        {
            var query = new FigureQuery
            {
                Indicators = [.. RandomFigures.Codes.Select(code => catalogue.Indicators.OfCode(code)!)],
                Regions = new([province, .. catalogue.Regions.Within(province, null, asked)], null, null),
                Periods = new([SpanReports.Span(period)]),
                Measures = MeasureSet.Value | measure,
                RankBy = by,
                Compare = compare,
                Targets = targets ?? new(),
                LessIsBetter = compare == GrowthComparison.Year ? LowerIsBetterFormula.Mirror : LowerIsBetterFormula.Inverse,
                Ties = compare == GrowthComparison.Year ? TieRule.Standard : TieRule.Dense,
            };
            foreach (var row in query.Answer(snapshot)) yield return row;
        }
    }
}
