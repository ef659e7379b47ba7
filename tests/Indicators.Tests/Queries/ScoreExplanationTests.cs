using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Queries;
using Indicators.Tests.Measures.Spans;

namespace Indicators.Tests.Queries;

public sealed class ScoreExplanationTests(RandomFigures figures) : IClassFixture<RandomFigures>
{
    public static TheoryData<ScoringMethod> Methods =>
    [
        new ProportionalMethod(BonusCap: 3),
        new StepsMethod([new(100, 20), new(50, 12), new(0, 4)]),
        new PerPointMethod(DeviationOrigin.Average, 5, 0.5m, Base: 12, BonusCap: 2),
        new PerPointMethod(DeviationOrigin.Target, 5, 0.5m, WholeSteps: true),
        new RankMethod([20, 17, 11], Last: 2),
        new RankMethod(Last: 1),
        new EfficacyMethod(),
        new VetoMethod(VetoEffect.Zero),
        new VetoMethod(VetoEffect.Withhold),
    ];

    [Theory]
    [MemberData(nameof(Methods))]
    public void An_explanation_ends_at_the_points_and_the_total_it_explains(ScoringMethod method)
    {
        using var snapshot = figures.Database.Read();
        var seen = new List<ValueOrReason>();
        foreach (var measure in Enum.GetValues<Criterion>()
            .Where(measure => method is not ProportionalMethod || measure is Criterion.Completion))
        {
            foreach (var when in Enum.GetValues<WhenNotApplicable>())
            {
                var results = Query(Scheme(measure, method, when), snapshot.Catalogue).Answer(snapshot).ToList();
                results.ForEach(ShouldBeExplained);
                seen.AddRange(results.SelectMany(result => result.Score.Items).Select(item => item.Points));
            }
        }

        seen.ShouldContain(points => points.HasValue);
        seen.ShouldContain(points => !points.HasValue);
    }

    [Fact]
    public void A_total_of_many_items_is_the_sum_of_its_parts_or_scaled_to_the_whole()
    {
        using var snapshot = figures.Database.Read();
        var scheme = new Scheme
        {
            Code = "s",
            Name = "n",
            Weight = 100,
            Items = [Item(RandomFigures.Codes[0], Criterion.Growth, new EfficacyMethod(), 50), Item(
                RandomFigures.Codes[1], Criterion.Value, new RankMethod(), 50)],
        };

        var results = Query(scheme, snapshot.Catalogue).Answer(snapshot).ToList();

        results.ForEach(ShouldBeExplained);
        results.ShouldContain(result => result.Score.Total.HasValue);
    }

    private static void ShouldBeExplained(RegionScore result)
    {
        var explanation = ScoreExplanation.Of(result, item => item.Item.Indicator);

        explanation.Total.Result.ShouldBe(result.Score.Total, result.Region.Code);
        foreach (var item in explanation.Items)
        {
            item.Figure.Figure.Result.ShouldBe(item.Score.Inputs.Figure, $"{result.Region.Code} {item.Score.Item}");
            item.Column.Target<Evaluation>(result.Index).Result.ShouldBe(item.Score.Inputs.Target);
            item.Points.Result.ShouldBe(item.Score.Points, $"{result.Region.Code} {item.Score.Item}");
        }
    }

    private static Scheme Scheme(Criterion measure, ScoringMethod method, WhenNotApplicable when) => new()
    {
        Code = "s",
        Name = "n",
        Weight = 20m * RandomFigures.Codes.Length,
        Items = [.. RandomFigures.Codes.Select(
            code => Item(code, measure, method, 20) with { OnNotApplicable = when, Kind = Indicators.Catalogue.TargetKind.Level })],
    };

    private static SchemeItem Item(string code, Criterion measure, ScoringMethod method, decimal weight) =>
        new(code, measure, weight, method);

    private static ScoreQuery Query(Scheme scheme, Indicators.Catalogue.CatalogueVersion catalogue) => new()
    {
        Scheme = scheme,
        Regions = new([], catalogue.Regions.OfCode("360000").Single(), null),
        Periods = [SpanReports.Span("2021"), SpanReports.Span("2021-H1")],
        Explained = true,
    };
}
