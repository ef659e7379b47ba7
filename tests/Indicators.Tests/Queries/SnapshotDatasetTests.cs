using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Queries;
using Indicators.Storage;
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
        List<(long Planned, long Counted, int Read)> seen = [];

        dataset.Load(plan =>
        {
            plan.Actuals(figures.Patents, Span("2020"), one);
            plan.Actuals(figures.Patents, Span("2020"), two);
            plan.Targets(figures.Patents, Span("1990"), one);
            plan.Declared(figures.Patents, Span("1990"), one);
            seen.Add((plan.Cells, snapshot.Cells.Asked, dataset.Stages));
        });

        // Three regions' actuals, one of them wanted twice, and two regions' targets and printed figures; asked again, nothing is left.
        seen.ShouldBe([(7, 0, 0), (0, 7, 1)]);
        (dataset.Cells, dataset.Stages).ShouldBe((7, 1));
    }

    [Fact]
    public void A_question_about_several_states_has_one_count()
    {
        var cells = new CellCount();
        var query = figures.Query(figures.Picked(Nanchang, Jingdezhen), "value");
        using (var now = figures.Database.Read(cells: cells)) _ = query.Answer(now).ToList();
        var once = cells.Asked;
        using (var then = figures.Database.Read(AsOf.Revision(0), cells: cells)) _ = query.Answer(then).ToList();

        // Two figures that are read, and two that are shown, each time in a period.
        var all = 2 + CellCount.Of(regions: 2, periods: 1);
        (once, cells.Asked).ShouldBe((all, 2 * all));
    }

    [Fact]
    public void When_each_of_a_few_regions_last_reported_is_looked_for_in_one_go()
    {
        var cells = new CellCount();
        using var snapshot = figures.Database.Read(cells: cells);
        var query = figures.Query(figures.Picked(Nanchang, Jiujiang, Pingxiang), "value") with { Periods = new([Span("2022")]) };
        var layout = new FigureLayout(query.Measures, Precision.Default);
        var (_, lastReported) = layout.Columns.Single(column => column.Column.Name == "lastReported");

        var found = query.Answer(snapshot).Select(row => layout.Finish(row)[lastReported].Item).ToList();

        found.ShouldBe([Span("2020"), Span("2021-H1"), null]);
        // Of so few all is read at once: of the year that is asked for, and then of the half and of the year before it.
        cells.Asked.ShouldBe(3 + 2 * 3 + CellCount.Of(regions: 3, periods: 1));
    }

    [Fact]
    public void Of_many_regions_those_alone_are_looked_for_that_are_still_without()
    {
        var cells = new CellCount();
        using var snapshot = figures.Database.Read(cells: cells);
        Region[] all = [.. figures.Catalogue.Regions.Within(figures.Catalogue.Regions.Nation, RegionLevel.Prefecture, Span("2022").Last)];
        var query = figures.Query(new RegionScope(all, null, null), "value") with { Periods = new([Span("2022")]) };

        query.Answer(snapshot).Count().ShouldBe(all.Length);

        // Of the year that is asked for and of the half all of them, of the year before it those that did not report the half.
        cells.Asked.ShouldBe(3 * all.Length - 1 + CellCount.Of(all.Length, periods: 1));
    }

    [Fact]
    public void What_was_read_is_there_for_the_same_regions_and_for_fewer()
    {
        using var snapshot = figures.Database.Read();
        var dataset = new SnapshotDataset(snapshot);
        List<bool> there = [];

        dataset.Load(plan => there.Add(plan.Actuals(figures.Patents, Span("2020"), Index(Nanchang, Jiujiang))));
        dataset.Load(plan => there.Add(plan.Actuals(figures.Patents, Span("2020"), Index(Nanchang, Jiujiang))));
        dataset.Load(plan => there.Add(plan.Actuals(figures.Patents, Span("2020"), Index(Jiujiang))));
        dataset.Load(plan => there.Add(plan.Actuals(figures.Patents, Span("2020"), Index(Nanchang, Jingdezhen))));

        there.ShouldBe([false, true, true, true, false, true]);
        dataset.Stages.ShouldBe(2);
    }

    [Fact]
    public void What_was_not_planned_is_not_there()
    {
        using var snapshot = figures.Database.Read();
        var query = figures.Query(figures.Picked(Nanchang, Jingdezhen), "growth");
        var context = new EvaluationContext(query, snapshot.Catalogue, new SnapshotDataset(snapshot), Index(Nanchang, Jingdezhen));
        var block = context.At(figures.Patents, Span("2020"));

        Should.Throw<InvalidOperationException>(() => block.Actuals);
        Should.Throw<InvalidOperationException>(() => block.Completions.Targets);
        context.Dataset.Load(plan => block.Load(plan));
        block.Actuals[0].Exact.ShouldBe(300);
        Should.Throw<InvalidOperationException>(() => block.Growth[0].Rate.HasValue);
    }

    [Fact]
    public void Who_never_stops_asking_is_stopped()
    {
        using var snapshot = figures.Database.Read();
        var next = Span("1990-01");

        Should.Throw<InvalidOperationException>(() => new SnapshotDataset(snapshot).Load(
            plan => plan.Targets(figures.Patents, next = Period.OfMonth(next.End / 12, next.End % 12 + 1), Index(Nanchang))));
    }

    [Theory]
    [InlineData("value", 5, 1)]
    [InlineData("rank", 10, 2)]
    [InlineData("completion", 10, 2)]
    [InlineData("pull", 29, 2)]
    public void A_question_takes_the_cells_of_its_rows_their_peers_and_their_targets_and_what_it_shows(
        string measure, long read, int shown)
    {
        using var snapshot = figures.Database.Read();
        figures.Query(figures.Group, measure).Answer(snapshot).Count().ShouldBe(5);

        snapshot.Cells.Asked.ShouldBe(read + shown * CellCount.Of(regions: 5, periods: 1));
    }

    [Fact]
    public void Rows_of_an_indicator_that_nobody_ever_reported_are_counted_as_those_of_a_period()
    {
        using var snapshot = figures.Database.Read();
        var query = figures.Query(figures.Picked(Nanchang, Jingdezhen), "value") with
        {
            Indicators = [figures.Grants],
            Periods = new([]),
        };

        query.Answer(snapshot).Count().ShouldBe(2);

        snapshot.Cells.Asked.ShouldBe(CellCount.Of(regions: 2, periods: 1));
    }

    [Fact]
    public void What_is_only_supposed_is_counted_too()
    {
        using var snapshot = figures.Database.Read();
        var asked = figures.Query(figures.Picked(Nanchang), "value") with { Periods = new([Span("2022")]) };
        var supposed = new ChangeSet { Actuals = [figures.Actual(Nanchang, 7, "2022-H1"), figures.Actual(Nanchang, 9, "2022-H2")] };

        _ = asked.Answer(snapshot).ToList();
        var alone = snapshot.Cells.Asked;
        (asked with { Scenario = supposed }).Answer(snapshot).Single().Actual.Exact.ShouldBe(16);

        // Alone it is the figure, and when there was one: in the two periods before; and what is shown.
        (alone, snapshot.Cells.Asked - alone).ShouldBe((3 + CellCount.Of(1, 1), 3 + CellCount.Of(1, 1)));
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

    [Fact]
    public void A_supposed_printed_figure_is_seen_before_what_was_printed()
    {
        using var snapshot = figures.Database.Read();
        var (regions, year) = (Index(Nanchang, Jiujiang), Span("2020"));
        DeclaredFigure Printed(string region, decimal value) => new(
            new(figures.Patents.Id, year, figures.Region(region).Id, DeclaredMeasure.Growth), FixedPoint.From(value), 1);
        var dataset = new SnapshotDataset(
            snapshot,
            new ChangeSet { Source = "送审稿", Declared = [Printed(Nanchang, 12.5m)], DeclaredDeletes = [Printed(Jiujiang, 0).Key] });

        dataset.Load(plan => plan.Declared(figures.Patents, year, regions));

        dataset.DeclaredPeriods(figures.Patents.Id).ShouldBe([year]);
        var seen = dataset.Declared(figures.Patents.Id, year, regions);
        seen[figures.Region(Nanchang).Id].ShouldHaveSingleItem().ShouldBe(new PrintedFigure(Printed(Nanchang, 12.5m), "送审稿"));
        seen[figures.Region(Jiujiang).Id].ShouldBeEmpty();
    }

    [Fact]
    public void A_supposed_base_is_compared_with_and_a_supposed_break_cuts()
    {
        var asked = figures.Query(figures.Picked(Nanchang), "growth") with { Periods = new([Span("2031")]) };
        var (before, now) = (figures.Actual(Nanchang, 100, "2030"), figures.Actual(Nanchang, 132, "2031"));

        Growth(now).ShouldBe(32);
        Growth(now with { Observation = now.Observation with { Base = FixedPoint.From(120) } }).ShouldBe(10);
        Growth(now with { Observation = now.Observation with { Break = true } }).ShouldBe(Reason.NotComparable);

        ValueOrReason Growth(Actual supposed) =>
            figures.Answer(asked with { Scenario = new() { Actuals = [before, supposed] } }).Single().Growth.Rate;
    }

    [Theory]
    [InlineData(Nanchang, "2020-H1", 500, true)]
    [InlineData(Nanchang, "2020-H1", 200, false)]
    [InlineData("360102", "2020", 400, true)]
    [InlineData("360102", "2020", 200, false)]
    public void What_is_supposed_may_contradict_what_is_stored(string region, string period, int value, bool contradicts)
    {
        var asked = figures.Query(figures.Picked(Nanchang), "value");
        var supposed = new ChangeSet { Actuals = [figures.Actual(region, value, period)] };

        IsContradicted(asked with { Scenario = supposed }).ShouldBe(contradicts);
        IsContradicted(asked).ShouldBeFalse();

        bool IsContradicted(FigureQuery query) =>
            MeasureRegistry.Of("value").FlagsOf(figures.Answer(query).Single()).HasFlag(ObservationFlags.Contradiction);
    }

    private IEnumerable<ValueOrReason> Values(FigureQuery query) => figures.Answer(query).Select(row => row.Actual.Exact);

    private RegionIndex Index(params string[] codes) => new(codes.Select(figures.Region));
}
