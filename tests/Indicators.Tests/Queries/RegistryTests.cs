using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Queries;
using Indicators.Storage;
using Indicators.Tests.Measures.Spans;

namespace Indicators.Tests.Queries;

/// <summary>What holds of every measure there is.</summary>
public sealed class RegistryTests(RandomFigures figures) : IClassFixture<RandomFigures>
{
    private static readonly Precision Exact = new(12, RoundingMode.HalfEven);

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
            answer.Dataset.Stages.ShouldBeLessThanOrEqualTo(10, word);
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

        ShouldBeLabels(measure.Label(Language.Chinese), measure.Label(Language.English), word);
        (measure.Zh, measure.En).ShouldBe((measure.Label(Language.Chinese), measure.Label(Language.English)), word);
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
    [MemberData(nameof(Measures))]
    public void What_it_ranks_by_ties_as_it_is_where_it_is_shown_whole(string word)
    {
        using var snapshot = figures.Database.Read();

        foreach (var (row, by, cell) in Ranked(snapshot, word))
        {
            if (cell.HasValue) by.IsWhole(row.Columns, row.Index).ShouldBe(!cell.IsRounded, $"{word}: {by.Word} of {row.Indicator.Code}");
        }
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void Where_it_may_not_be_seen_it_is_empty_and_says_why(string word)
    {
        var measure = MeasureRegistry.Of(word);
        var cells = new MeasureValue[measure.Columns.Count];
        measure.Withhold([.. Enumerable.Range(0, cells.Length)], cells);

        foreach (var (column, cell) in measure.Columns.Zip(cells))
        {
            cell.HasValue.ShouldBe(column.IsAlwaysThere, $"{word}: {column.Name}");
            (cell.Reason == Reason.NotPermitted).ShouldBe(column.TellsWhy && !column.IsAlwaysThere, $"{word}: {column.Name}");
        }
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void What_it_ranks_by_is_in_the_column_that_it_names(string word)
    {
        using var snapshot = figures.Database.Read();

        foreach (var (row, by, cell) in Ranked(snapshot, word))
        {
            var key = by.Of(row.Columns, row.Index);
            if (key.HasValue) cell.Number.ShouldBe(key.Value, $"{by.Word} of {row.Indicator.Code} {row.Region.Code} {row.Period}");
        }
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void A_column_of_codes_names_them_and_has_no_others(string word)
    {
        using var snapshot = figures.Database.Read();
        var (answer, measure) = (new Answered(snapshot, [word], allTargets: true), MeasureRegistry.Of(word));

        foreach (var column in measure.Columns)
        {
            (column.Codes is not null).ShouldBe(column.Type is ColumnType.Code or ColumnType.Label, $"{word}: {column.Name}");
            answer.Rows.Select(row => measure.Cells(row)[column.Name].Item).OfType<Enum>()
                .ShouldAllBe(code => code.GetType() == column.Codes, $"{word}: {column.Name}");
        }
    }

    [Theory]
    [InlineData("growth", "basis", "comparable nominal reported")]
    public void Of_its_words_it_says_each(string word, string column, string said)
    {
        using var snapshot = figures.Database.Read();
        var (answer, measure) = (new Answered(snapshot, [word]), MeasureRegistry.Of(word));

        answer.Rows.Select(row => measure.Cells(row)[column].Item as string).OfType<string>().Distinct().Order()
            .ShouldBe(said.Split(' '), ignoreOrder: true, word);
    }

    // What a measure ranks by, and the cell that shows it.
    private static IEnumerable<(FigureRow Row, RankingKey By, MeasureValue Cell)> Ranked(Snapshot snapshot, string word)
    {
        var measure = MeasureRegistry.Of(word);
        return new Answered(snapshot, [word]).Rows.SelectMany(
            row => measure.RankingKeys.Select(by => (row, by, measure.Cells(row)[by.Column(row.Indicator)])));
    }

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
}
