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

public sealed class ExplanationTests(RandomFigures figures) : IClassFixture<RandomFigures>
{
    public static TheoryData<string> Measures => [.. MeasureRegistry.All.Select(measure => measure.Word)];

    public static TheoryData<string> Keys => [.. MeasureRegistry.RankingKeys.Select(key => key.Word)];

    public static TheoryData<TargetKind> Kinds => [.. Enum.GetValues<TargetKind>()];

    [Theory]
    [MemberData(nameof(Measures))]
    public void An_explanation_ends_at_the_figure_it_explains(string word)
    {
        var measure = MeasureRegistry.Of(word);
        using var snapshot = figures.Database.Read();
        var explained = Rows(snapshot, [word], Targets(word)).Select(row => Explain(row, measure)).ToList();

        explained.ShouldContain(explanation => explanation.Figure.Result.HasValue);
        explained.ShouldContain(explanation => !explanation.Figure.Result.HasValue);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void So_it_does_for_targets_of_every_kind(TargetKind kind)
    {
        using var snapshot = figures.Database.Read();
        var completed = Rows(snapshot, ["completion", "pace"], new TargetChoice(kind, All: true))
            .Where(row => row.Completion is not null).ToList();

        completed.ShouldNotBeEmpty();
        completed.ForEach(row => Explain(row, MeasureRegistry.Of("completion")).Beside[0].Result.ShouldBe(row.Completion!.Required));
        completed.ForEach(row => Explain(row, MeasureRegistry.Of("pace")));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_place_is_explained_by_the_key_it_was_given_for(string word)
    {
        var by = MeasureRegistry.KeyOf(word);
        using var snapshot = figures.Database.Read();
        foreach (var row in Rows(snapshot, ["rank"], by: by))
        {
            var explanation = Explain(row, MeasureRegistry.Of("rank"));

            explanation.Key!.Result.ShouldBe(by.Of(row.Columns, row.Index));
        }
    }

    // Of several kinds none counts, and then there is nothing to sum.
    private static TargetChoice? Targets(string measure) => measure == "allocation" ? new(TargetKind.Level) : null;

    private static Explanation Explain(FigureRow row, Measure measure)
    {
        var (explanation, cell) = (measure.Explain(row), measure.Cell(row));
        // A bound's number is shown, but none to work with.
        if (measure == MeasureRegistry.Value && row.Actual.Bound != Bound.None) cell = MeasureValue.None(Reason.BoundOnly);
        (explanation.Figure.Result.OrNull, explanation.Figure.Result.Reason).ShouldBe(
            (cell.Number, cell.Number is null ? cell.Reason : null), $"{measure.Word} {row.Indicator.Code} {row.Region.Code} {row.Period}");
        foreach (var term in explanation.Terms())
        {
            if (term.Input?.Expression is { } working && term.Result.HasValue) working.Result.ShouldBe(term.Result);
        }

        return explanation;
    }

    private static IEnumerable<FigureRow> Rows(
        Snapshot snapshot, IEnumerable<string> measures, TargetChoice? targets = null, RankingKey? by = null)
    {
        var catalogue = snapshot.Catalogue;
        foreach (var (period, compare) in (IEnumerable<(string, GrowthComparison)>)[
            ("2021", GrowthComparison.Year), ("2021-Q2", GrowthComparison.Previous), ("2020-H2", GrowthComparison.AverageOver(2)),
            ("2021-H1", GrowthComparison.TwoYear),
        ])
        {
            var query = new FigureQuery
            {
                Indicators = [.. RandomFigures.Codes.Select(code => catalogue.Indicators.OfCode(code)!)],
                Regions = new(ChangedRegions.Asked(catalogue.Regions), null, null),
                Periods = new([SpanReports.Span(period)]),
                Measures = MeasureRegistry.Asked(measures, by ?? RankingKey.Value),
                By = by ?? RankingKey.Value,
                Compare = compare,
                Targets = targets ?? new(),
                Formula = compare == GrowthComparison.Year ? RateFormula.Mirror : RateFormula.Inverse,
                Ties = compare == GrowthComparison.Year ? TieRule.Standard : TieRule.Dense,
            };
            foreach (var row in query.Answer(snapshot)) yield return row;
        }
    }
}
