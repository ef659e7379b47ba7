using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Queries;
using Indicators.Storage.Writing;
using static Indicators.Tests.Measures.Spans.SpanReports;
using static Indicators.Tests.Queries.CityFigures;

namespace Indicators.Tests.Queries;

public sealed class ScoreQueryTests(CityFigures figures) : IClassFixture<CityFigures>
{
    [Fact]
    public void Scores_come_by_place_then_those_without_a_total_and_last_the_excluded()
    {
        var scores = Answer(Query(figures.Group, "2020"));

        scores.Select(score => (score.Region.Code, score.Score.Total, score.Rank.Result?.Rank)).ShouldBe(
        [
            (Nanchang, 50, 1), (Jiujiang, 50, 1), (Jingdezhen, 30, 3), (Pingxiang, Reason.PartsMissing, null),
            (Xinyu, Reason.NotApplicable, null),
        ]);
        scores.Select(score => score.Excluded).ShouldBe([false, false, false, false, true]);
        scores[0].Rank.Of.ShouldBe(3);
    }

    [Fact]
    public void A_region_asked_alone_is_judged_among_its_siblings() =>
        Answer(Query(figures.Picked(Jingdezhen), "2020")).ShouldHaveSingleItem().Rank.ShouldBe(new PeerRank(new(4, Tied: false), 4));

    [Fact]
    public void Each_period_is_judged_by_its_own_figures()
    {
        var scores = Answer(Query(figures.Group, "2020", "2021-H1"));

        scores.Select(score => score.Period).ShouldBe([.. Enumerable.Repeat(Span("2020"), 5), .. Enumerable.Repeat(Span("2021-H1"), 5)]);
        (scores[5].Region.Code, scores[5].Rank).ShouldBe((Jiujiang, new PeerRank(new(1, Tied: false), 1)));
    }

    [Fact]
    public void What_is_supposed_is_judged_as_if_it_had_been_written()
    {
        var supposed = new ChangeSet { Actuals = [figures.Actual(Pingxiang, 301)] };

        Answer(Query(figures.Group, "2020") with { Scenario = supposed }).Take(4).Select(score => (score.Region.Code, score.Score.Total))
            .ShouldBe([(Pingxiang, 50), (Nanchang, 40), (Jiujiang, 40), (Jingdezhen, 10)]);
    }

    private List<RegionScore> Answer(ScoreQuery query)
    {
        using var snapshot = figures.Database.Read();
        return [.. query.Answer(snapshot)];
    }

    private static ScoreQuery Query(RegionScope regions, params string[] periods) => new()
    {
        Scheme = new Scheme
        {
            Code = "s",
            Name = "n",
            Weight = 50,
            Items = [new("patent-applications", Criterion.Value, 50, new RankMethod([50, 40, 30], Last: 10))],
        },
        Regions = regions,
        Periods = [.. periods.Select(Span)],
    };
}
