using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Numbers;
using Indicators.Queries;
using Indicators.Storage.Writing;
using static Indicators.Tests.Measures.Spans.SpanReports;
using static Indicators.Tests.Queries.CityFigures;

namespace Indicators.Tests.Queries;

public sealed class SnapshotDatasetTests(CityFigures figures) : IClassFixture<CityFigures>
{
    [Fact]
    public void Cells_are_counted_before_they_are_read_whether_anything_is_stored_or_not()
    {
        using var snapshot = figures.Database.Read();
        var dataset = new SnapshotDataset(snapshot);
        var (one, two) = (Index(Nanchang, Jingdezhen), Index(Jingdezhen, Pingxiang));
        List<(long Planned, long Read)> seen = [];

        dataset.Load(plan =>
        {
            plan.Actuals(figures.Patents, Span("2020"), one);
            plan.Actuals(figures.Patents, Span("2020"), two);
            plan.Targets(figures.Patents, Span("1990"), one);
            seen.Add((plan.Cells, dataset.Cells));
        });

        // Three regions' actuals, one of them wanted twice, and two regions' targets; asked again, nothing is left to read.
        seen.ShouldBe([(5, 0), (0, 5)]);
        (dataset.Cells, dataset.Stages, dataset.Unplanned).ShouldBe((5, 1, 0));
    }

    [Fact]
    public void What_was_read_is_there_when_it_is_asked_for_again()
    {
        using var snapshot = figures.Database.Read();
        var dataset = new SnapshotDataset(snapshot);
        var regions = Index(Nanchang);
        List<bool> there = [];

        dataset.Load(plan => there.Add(plan.Actuals(figures.Patents, Span("2020"), regions)));
        dataset.Load(plan => there.Add(plan.Actuals(figures.Patents, Span("2020"), regions)));

        there.ShouldBe([false, true, true]);
        dataset.Stages.ShouldBe(1);
    }

    [Fact]
    public void Who_never_stops_asking_is_stopped()
    {
        using var snapshot = figures.Database.Read();
        var month = Span("2020-01");

        Should.Throw<InvalidOperationException>(() => new SnapshotDataset(snapshot).Load(
            plan => plan.Targets(figures.Patents, month, Index(Nanchang))));
    }

    [Theory]
    [InlineData("value")]
    [InlineData("rank")]
    [InlineData("completion")]
    public void A_question_for_figures_reads_nothing_unplanned(string measure)
    {
        var rows = figures.Answer(figures.Query(figures.Group, measure));
        foreach (var row in rows) MeasureRegistry.Of(measure).Cell(row);

        var dataset = rows[0].Columns.Context.Dataset;
        dataset.Unplanned.ShouldBe(0);
        dataset.Cells.ShouldBeGreaterThanOrEqualTo(rows.Count);
    }

    [Fact]
    public void What_is_supposed_is_seen_before_what_is_stored_and_is_not_stored()
    {
        var asked = figures.Query(figures.Picked(Nanchang, Jingdezhen, Jiujiang), "value");
        var supposed = new ChangeSet { Actuals = [figures.Actual(Jingdezhen, 500)], ActualDeletes = [figures.Key(Jiujiang)] };

        Values(asked with { Scenario = supposed }).ShouldBe([300, 500, Reason.NotReported]);
        Values(asked).ShouldBe([300, 100, 300]);
    }

    [Fact]
    public void A_supposed_period_may_be_the_latest()
    {
        var asked = figures.Query(figures.Picked(Nanchang), "value") with { Periods = PeriodChoice.Latest };
        var supposed = new ChangeSet { Actuals = [figures.Actual(Nanchang, 7, "2022")] };

        figures.Answer(asked with { Scenario = supposed }).ShouldHaveSingleItem().Period.ShouldBe(Span("2022"));
    }

    [Fact]
    public void A_supposed_target_replaces_the_stored_and_a_deleted_one_no_longer_competes()
    {
        var asked = figures.Query(figures.Picked(Nanchang, Jingdezhen), "completion");
        var supposed = new ChangeSet
        {
            Targets = [figures.Target(Nanchang, 600, Nanchang)],
            TargetDeletes = [figures.Target(Jingdezhen, 250, "360000").Key],
        };

        figures.Answer(asked with { Scenario = supposed }).Select(row => MeasureRegistry.Of("completion").Cell(row).Number)
            .ShouldBe([(Rational)50, (Rational)50]);
    }

    private IEnumerable<ValueOrReason> Values(FigureQuery query) => figures.Answer(query).Select(row => row.Actual.Exact);

    private RegionIndex Index(params string[] codes) => new(codes.Select(figures.Region));
}
