using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Observations;
using Indicators.Queries;
using static Indicators.Tests.Measures.Spans.SpanReports;

namespace Indicators.Tests.Queries;

/// <summary>What is reported, by how many of whom.</summary>
public sealed class PeriodQueryTests(CityFigures figures) : IClassFixture<CityFigures>
{
    [Fact]
    public void Every_period_that_somebody_reported_tells_how_many_of_those_asked_did()
    {
        Answer(new([], null, null, figures.Group.Group)).ShouldBe(["2020 4 of 5", "2021-H1 1 of 5"]);
        Answer(figures.Picked(CityFigures.Nanchang, CityFigures.Pingxiang)).ShouldBe(["2020 1 of 2"]);
    }

    [Fact]
    public void A_period_that_none_of_them_reported_is_not_among_them()
    {
        Answer(figures.Picked(CityFigures.Pingxiang)).ShouldBeEmpty();
        Answer(figures.Group, ObservationStatus.Provisional).ShouldBeEmpty();
    }

    [Fact]
    public void Those_expected_are_all_there_were_of_a_level_at_the_period_s_end()
    {
        var tree = figures.Catalogue.Regions;
        int Prefectures(string period) => tree.Within(tree.Nation, RegionLevel.Prefecture, Span(period).Last).Count;

        Answer(new([], tree.Nation, RegionLevel.Prefecture))
            .ShouldBe([$"2020 4 of {Prefectures("2020")}", $"2021-H1 1 of {Prefectures("2021-H1")}"]);
    }

    private List<string> Answer(RegionScope regions, params ObservationStatus[] statuses)
    {
        using var snapshot = figures.Database.Read();
        var query = new PeriodQuery([figures.Patents], regions) { Statuses = statuses is [] ? null : statuses };
        return [.. query.Answer(snapshot).Select(found => $"{found.Period} {found.Reported} of {found.Expected}")];
    }
}
