using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Queries;
using Indicators.Storage;
using Indicators.Tests.Measures.Spans;

namespace Indicators.Tests.Queries;

/// <summary>What holds of every measure there is.</summary>
public sealed class RegistryTests(RandomFigures figures) : IClassFixture<RandomFigures>
{
    private static readonly Precision Exact = new(12, RoundingMode.HalfEven);

    private static readonly string[] NoRate =
    [
        "位次目标只判断是否达到", "实绩或目标不大于零，没有对数", "控制降幅的目标只判断是否达到，差距按百分点计",
        "时期数的增长、净增目标最长 12 个月；更长的目标应写成年均增长、累计变动或达到的数量",
    ];

    // Why there is none, beyond what goes for all and what a measure says where it does not apply.
    private static readonly Dictionary<string, string[]> Particular = new()
    {
        ["completion"] = NoRate,
        ["pace"] = NoRate,
        ["allocation"] = ["下级地区都没有目标", "各目标的种类或期间不同，或是增长、百分点、占比、位次，不能相加"],
    };

    public static TheoryData<string> Measures => [.. MeasureRegistry.All.Select(measure => measure.Word)];

    public static TheoryData<string> Keys => [.. MeasureRegistry.RankingKeys.Select(key => key.Word)];

    [Theory]
    [MemberData(nameof(Measures))]
    public void It_answers_with_data(string word)
    {
        using var snapshot = figures.Database.Read();
        var answer = new Answered(snapshot, [word]);
        var measure = MeasureRegistry.Of(word);

        answer.Rows.ForEach(row => ShouldSay(measure, row));
        foreach (var column in measure.Columns)
        {
            answer.Rows.ShouldContain(row => measure.Cells(row)[column.Name].HasValue, $"{word}: {column.Name} is never there");
        }
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void It_answers_without_data(string word)
    {
        using var snapshot = figures.Database.Read();
        var (answer, measure) = (new Answered(snapshot, [word], "1990"), MeasureRegistry.Of(word));

        answer.Rows.ForEach(row => ShouldSay(measure, row));
        answer.Rows.ShouldAllBe(row => measure.Cell(row).Reason != null);
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void All_that_it_takes_is_planned_and_counted_before_it_is_read(string word)
    {
        using var snapshot = figures.Database.Read();
        Answered[] answers = [new(snapshot, [word]), new(snapshot, [word], total: true), new(snapshot, ["rank", word])];
        foreach (var answer in answers)
        {
            var layout = new FigureLayout(answer.Query.Measures, Exact);
            // What was not planned is not there.
            answer.Rows.ForEach(row => layout.Finish(row));
            answer.Rows.ForEach(row => MeasureRegistry.Of(word).Explain(row));

            answer.Dataset.Cells.ShouldBeGreaterThan(0, word);
            answer.Dataset.Stages.ShouldBeLessThanOrEqualTo(8, word);
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void What_a_ranking_by_it_takes_to_be_shown_and_explained_is_planned(string word)
    {
        using var snapshot = figures.Database.Read();
        var by = MeasureRegistry.KeyOf(word);
        foreach (var measure in MeasureRegistry.All.Where(measure => measure.ComparesPeers))
        {
            var answer = new Answered(snapshot, [measure.Word], by: by);
            var layout = new FigureLayout(answer.Query.Measures, Exact);
            answer.Rows.ForEach(row => layout.Finish(row));

            answer.Rows.ForEach(row => ComparisonInput.Of(row, [measure]).Peers.ShouldAllBe(
                peer => peer.Inputs().Count > 0 || !peer.Key.HasValue, $"{measure.Word} by {word}"));
        }
    }

    [Theory]
    [InlineData("value", "")]
    [InlineData("growth", "change growth officialGrowth storedBase")]
    [InlineData("points", "growth officialGrowth storedBase")]
    [InlineData("completion", "target required gap")]
    [InlineData("pace", "")]
    [InlineData("share", "")]
    public void What_stands_beside_it_where_it_is_explained_is_planned_with_it(string word, string names)
    {
        using var snapshot = figures.Database.Read();
        var (by, found) = (MeasureRegistry.KeyOf(word), new HashSet<string>());
        foreach (var indicator in RandomFigures.Codes.Select(code => snapshot.Catalogue.Indicators.OfCode(code)!)
            .SelectMany(known => (Indicator[])[known, known with { PriceBasis = PriceBasis.Constant }]))
        {
            var dataset = new SnapshotDataset(snapshot);
            var query = new Answered(snapshot, ["value"]).Query;
            var frame = new RegionIndex(query.Regions.Picked);
            var block = new EvaluationContext(query, snapshot.Catalogue, dataset, frame).At(indicator, SpanReports.Span("2021"));
            dataset.Load(plan => _ = by.Load(plan, block) & by.LoadBeside(plan, block));

            found.UnionWith(Enumerable.Range(0, frame.Count).SelectMany(index => by.Explain(new FigureRow(block, index)).Beside)
                .Select(term => term.Name?.Word).OfType<string>());
        }

        found.ShouldBe(names.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true, word);
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void It_is_called_something_in_both_languages(string word)
    {
        var measure = MeasureRegistry.Of(word);

        ShouldBeLabels(measure.Zh, measure.En, word);
        ShouldBeLabels(measure.NotApplicable.Zh, measure.NotApplicable.En, word);
        foreach (var quantity in measure.Quantities) ShouldBeLabels(quantity.Zh, quantity.En, quantity.Word);
        foreach (var column in measure.Columns)
        {
            ShouldBeLabels(column.Zh, column.En, column.Name);
            column.Doc.ShouldNotBeEmpty(column.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void What_it_says_of_itself_it_does(string word)
    {
        using var snapshot = figures.Database.Read();
        var (answer, measure) = (new Answered(snapshot, [word]), MeasureRegistry.Of(word));

        measure.Columns.Any(column => column.Name is "light" or "verdict").ShouldBe(measure.ShowsLights, word);
        answer.Rows.ShouldAllBe(row => measure.PartsOf(row) != null == measure.CountsParts, word);
        answer.Rows.ShouldAllBe(row => row.RankMovement != null == measure.OrdersRows, word);
        answer.Rows.ShouldAllBe(row => (row.Completion != null || row.NoCompletion != null) == measure.IsAgainstTarget, word);
        foreach (var name in answer.Rows.SelectMany(row => measure.Explain(row).Terms()).Select(term => term.Name).OfType<VariableName>())
        {
            (VariableName.All.Contains(name) || MeasureRegistry.All.Any(other => other.Quantities.Contains(name)))
                .ShouldBeTrue($"{word}: /codes does not know {name.Word}");
        }
    }

    [Theory]
    [InlineData("value", "value status derived observed lastReported note")]
    public void Every_row_has_what_is_always_there(string word, string columns) =>
        MeasureRegistry.Of(word).Columns.Select(column => column.Name).ShouldBe(columns.Split(' '));

    [Theory]
    [InlineData("value", "sci-tech-progress-contribution", Reason.PartsMissing, "比率没有分子和分母，合计无从得出")]
    [InlineData("value", "advanced-city-streak", Reason.NotApplicable, "指标不可加总")]
    [InlineData("value", "rd-intensity", Reason.NotApplicable, "分母不大于零")]
    public void Of_a_total_it_says_why_there_is_none(string word, string indicator, Reason reason, string why)
    {
        using var snapshot = figures.Database.Read();
        var (answer, measure) = (new Answered(snapshot, [word], total: true, indicator: indicator), MeasureRegistry.Of(word));

        measure.Why(reason, answer.Rows.First(row => row.Total is not null))!.Value.Zh.ShouldBe(why, word);
        measure.Why(Reason.PartsMissing, answer.Rows.First(row => row.Total is null)).ShouldBeNull(word);
    }

    [Theory]
    [InlineData("value", "value")]
    [InlineData("growth", "base change official")]
    [InlineData("completion", "required gap")]
    [InlineData("share", "whole")]
    [InlineData("allocation", "allocated surplus")]
    public void What_is_stored_or_adds_up_goes_out_whole(string word, string columns)
    {
        using var snapshot = figures.Database.Read();
        var (answer, measure) = (new Answered(snapshot, [word]), MeasureRegistry.Of(word));

        foreach (var column in columns.Split(' '))
        {
            var cells = answer.Rows.Where(row => row.Indicator.Nature != Nature.Ratio).Select(row => measure.Cells(row)[column])
                .Where(cell => cell.HasValue).ToList();
            cells.ShouldNotBeEmpty($"{word}: {column}");
            cells.ShouldAllBe(cell => !cell.IsRounded, $"{word}: {column}");
        }
    }

    [Theory]
    [InlineData("value", "value")]
    [InlineData("growth", "growth points change")]
    [InlineData("completion", "completion")]
    [InlineData("pace", "pace")]
    [InlineData("share", "share")]
    public void A_ranking_may_go_by_it(string word, string keys) =>
        MeasureRegistry.Of(word).RankingKeys.Select(key => key.Word).ShouldBe(keys.Split(' '));

    [Theory]
    [MemberData(nameof(Keys))]
    public void It_ranks_in_the_order_of_the_column_that_it_shows(string word)
    {
        using var snapshot = figures.Database.Read();
        var by = MeasureRegistry.KeyOf(word);
        var answer = new Answered(snapshot, ["rank"], by: by);

        foreach (var ranking in answer.Rows.GroupBy(row => (row.Indicator, row.Period, row.Region.Level)))
        {
            var (indicator, ranked) =
                (ranking.Key.Indicator, ranking.Where(row => row.RankMovement!.Value.Now.Result is not null).ToList());
            var shown = answer.Query.Measures.Single(measure => measure.Columns.Any(own => own.Name == by.Column(indicator))
                && measure.Word == MeasureRegistry.MeasureOf(by).Word);
            // Where a ceiling of nothing is kept or broken there is a place without a figure.
            var column = ranked.Select(row => shown.Cells(row)[by.Column(indicator)].Number).OfType<Rational>().ToList();
            column.Count.ShouldBe(ranked.Count(row => by.MetWithoutKey(row.Columns, row.Index) is null), word);
            column.ShouldBe(
                by.HigherFirst(indicator) ? column.OrderDescending().ToList() : column.Order().ToList(), $"{word} of {indicator.Code}");
        }
    }

    [Theory]
    [InlineData("value", ObservationFlags.Computed | ObservationFlags.Contradiction | ObservationFlags.MixedStatus)]
    [InlineData("growth", ObservationFlags.MixedStatus)]
    [InlineData("completion", ObservationFlags.AboveRange | ObservationFlags.Strictest)]
    [InlineData("pace", ObservationFlags.AboveRange | ObservationFlags.Strictest)]
    [InlineData("needed", ObservationFlags.AboveRange | ObservationFlags.Strictest)]
    [InlineData("growthChange", ObservationFlags.Official)]
    [InlineData("gapToParent", ObservationFlags.Official)]
    public void It_flags_what_is_remarkable(string word, ObservationFlags flags)
    {
        using var snapshot = figures.Database.Read();
        var (answer, measure) = (new Answered(snapshot, [word], allTargets: true), MeasureRegistry.Of(word));

        (answer.Rows.Aggregate(ObservationFlags.None, (all, row) => all | measure.FlagsOf(row)) & flags).ShouldBe(flags, word);
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void It_is_flagged_where_a_part_moved_after_what_it_follows_from(string word)
    {
        using var snapshot = figures.Database.Read();
        var (answer, measure) = (new Answered(snapshot, [word], allTargets: true), MeasureRegistry.Of(word));

        foreach (var row in answer.Rows.Where(row => measure.Cell(row).HasValue && measure.Explain(row).Figure.InOrder()
            .Any(term => term.Input?.Observation.Flags.HasFlag(ObservationFlags.BoundaryChanged) == true)))
        {
            measure.FlagsOf(row).HasFlag(ObservationFlags.BoundaryChanged)
                .ShouldBeTrue($"{word} {row.Indicator.Code} {row.Region.Code} {row.Period}");
        }
    }

    [Fact]
    public void Most_measures_follow_from_figures_of_another_time()
    {
        using var snapshot = figures.Database.Read();
        MeasureRegistry.All.Count(measure => new Answered(snapshot, [measure.Word], allTargets: true).Rows.Exists(
            row => measure.FlagsOf(row).HasFlag(ObservationFlags.BoundaryChanged))).ShouldBeGreaterThan(MeasureRegistry.All.Count / 2);
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void What_is_particular_about_its_reasons_is_said(string word)
    {
        using var snapshot = figures.Database.Read();
        var measure = MeasureRegistry.Of(word);
        Answered[] answers =
        [
            new(snapshot, [word], allTargets: true), new(snapshot, [word], "2020..2022", allTargets: true),
            .. Enum.GetValues<TargetKind>().Select(kind => new Answered(snapshot, [word], kind: kind, allTargets: true)),
        ];
        var said = answers.SelectMany(answer => answer.Rows)
            .Select(row => measure.Cell(row).Reason is { } reason ? measure.Why(reason, row)?.Zh : null)
            .OfType<string>().Distinct();

        said.Except([measure.NotApplicable.Zh]).ShouldBe(Particular.GetValueOrDefault(word, []), ignoreOrder: true, word);
    }

    // As it was measured; the count is told where a question takes too many.
    [Theory]
    [MemberData(nameof(Measures))]
    public void It_counts_for_what_it_takes(string word) => MeasureRegistry.Of(word).Weight.ShouldBe(
        word is "growthChange" or "gapToParent" or "pull" or "allocation" or "projection" or "average3" ? 2 : 1, word);

    private static void ShouldSay(Measure measure, FigureRow row)
    {
        var (cells, at) = (measure.Cells(row), $"{measure.Word} {row.Indicator.Code} {row.Region.Code} {row.Period}");
        var figure = cells[measure.ColumnOf(row.Indicator)];
        (figure.HasValue || figure.Reason is not null).ShouldBeTrue(at);
        measure.Columns.Single(column => column.Name == measure.ColumnOf(row.Indicator)).TellsWhy.ShouldBeTrue(at);
        foreach (var column in measure.Columns)
        {
            if (column.IsAlwaysThere) cells[column.Name].HasValue.ShouldBeTrue($"{at}: {column.Name}");
        }
    }

    private static void ShouldBeLabels(string zh, string en, string what)
    {
        zh.ShouldMatch(@"\p{IsCJKUnifiedIdeographs}", what);
        en.ShouldMatch("[a-z]{2}", what);
    }

    /// <summary>The rows of 江西 and its cities for all indicators, worked out with some measures.</summary>
    private sealed class Answered
    {
        public Answered(
            Snapshot snapshot, IEnumerable<string> words, string? period = null, bool total = false, RankingKey? by = null,
            bool allTargets = false, string? indicator = null, TargetKind? kind = null)
        {
            var (catalogue, asked) = (snapshot.Catalogue, SpanReports.Span("2021").Last);
            var province = catalogue.Regions.OfCode("360000").Single();
            IReadOnlyList<Region> cities = catalogue.Regions.Within(province, null, asked);
            Query = new FigureQuery
            {
                Indicators =
                [
                    .. (indicator is null ? RandomFigures.Codes : [indicator]).Select(code => catalogue.Indicators.OfCode(code)!),
                ],
                Regions = total || by is not null ? new([], province, null) : new([province, .. cities], null, null),
                Periods = new(period is null ? [SpanReports.Span("2021"), SpanReports.Span("2021-Q2")] : [SpanReports.Span(period)]),
                Measures = MeasureRegistry.Asked(words, by ?? RankingKey.Value),
                By = by ?? RankingKey.Value,
                Total = total,
                Targets = new(kind ?? (words.Contains("allocation") ? TargetKind.Level : null), All: allTargets),
            };
            Rows = [.. Query.Answer(snapshot)];
            Dataset = Rows[0].Columns.Context.Dataset;
        }

        public FigureQuery Query { get; }

        public List<FigureRow> Rows { get; }

        public Dataset Dataset { get; }
    }
}

internal static class MeasureCells
{
    public static Dictionary<string, MeasureValue> Cells(this Measure measure, FigureRow row)
    {
        var cells = new MeasureValue[measure.Columns.Count];
        measure.Fill(row, cells);
        return measure.Columns.Zip(cells).ToDictionary(pair => pair.First.Name, pair => pair.Second);
    }
}
