using FastEndpoints;
using FluentValidation;
using Indicators.Api.Features.Figures;
using Indicators.Api.Features.Scores;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Api.Security;
using Indicators.Measures;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Features.Explain;

/// <summary>Any one figure: what it was worked out from and how.</summary>
public sealed class ExplainFigure(Database database, TimeProvider clock)
    : Endpoint<QueryParameters, Results<EntityResult<ExplainedFigure>, ProblemResult>>
{
    private const string Score = "score";

    private static readonly QueryParameter Measure = FigureParameters.Measure with
    {
        Required = true,
        Choices = [.. FigureParameters.Measure.Choices!, Score],
        Description = "Which measures of one figure to explain, several with commas; score, by itself, is the total by a scheme.",
        Example = "completion",
    };

    private static readonly QueryParameter Indicator =
        QueryParameter.Indicator with { Description = $"{QueryParameter.Indicator.Description} Needed for all but scores." };

    private static readonly QueryParameter Scheme =
        QueryParameter.Scheme with { Required = false, Description = $"{QueryParameter.Scheme.Description} Needed for scores." };

    private static readonly QueryParameter Since = FigureParameters.Since with
    {
        Description = "Also which inputs, and which peers' figures, are not what they were at this revision, and the writes that changed "
            + "them.",
    };

    private static readonly QueryParameter Format = ListParameters.Format with { Choices = ["json"], Description = "Only json." };

    private static readonly QueryParameter[] Both =
    [
        Measure, QueryParameter.Region, QueryParameter.Within, QueryParameter.Level, QueryParameter.Group, FigureParameters.Period,
        .. ScoreParameters.Shown.Except([ScoreParameters.Sort]), Since, PreviewWord.With, Format, QueryParameter.Lang,
    ];

    private static readonly QueryParameter[] OfFigures =
        [Indicator, .. FigureParameters.Figures.Where(word => Array.TrueForAll([.. Both, Indicator], other => other.Name != word.Name))];

    private static readonly ExplainRules Rules = new();

    public override void Configure()
    {
        Get("/explain");
        Permissions(Permission.ReadFigures);
        Description(route => route
            .WithName("explainFigure").WithTags("Figures")
            .WithSummary("One figure or score: its inputs, formula, exact result and rounding")
            .Reads([Scheme, .. OfFigures, .. Both])
            .ProducesProblems(StatusCodes.Status410Gone, StatusCodes.Status413PayloadTooLarge));
    }

    public override Task<Results<EntityResult<ExplainedFigure>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<EntityResult<ExplainedFigure>, ProblemResult> Answer(QueryParameters words)
    {
        using var snapshot = words.Open(database);
        var (measures, before) = (words.ChoicesOf(Measure), words.Cells.Asked);
        var answer = measures is [Score] ? OfScore(words, database, snapshot) : OfFigure(words, database, snapshot, clock, measures);
        // What was written since is looked for in all that they ever were.
        if (words.Has(Since)) words.Cells.Took(words.Cells.Asked - before);
        return answer;
    }

    private static Results<EntityResult<ExplainedFigure>, ProblemResult> OfScore(
        QueryParameters words, Database database, Snapshot snapshot)
    {
        var (query, precision) = (ScoreParameters.Read(words, snapshot), FigureParameters.PrecisionOf(words));
        var preview = PreviewWord.Read(words, database, snapshot);
        var since = words.Revision(FigureParameters.Since, snapshot);
        if (words.Refused(Rules) is { } problem) return problem;

        query = query! with { Explained = true, Scenario = preview, IsPreview = preview is not null };
        var rows = query.Answer(snapshot).ToList();
        if (rows is not [var row]) return ProblemResult.Of(StatusCodes.Status400BadRequest, ErrorCode.NotOneFigure, rows.Count);
        var shown = Show(query, snapshot, row);
        var body = new ScoreExplainer(snapshot, precision, words.Language, preview).Explain(row, shown);
        if (since is not { } revision || row.IsWithheld) return new EntityResult<ExplainedFigure>(body, snapshot.At(body.Revision));

        using var then = words.Open(database, revision);
        var earlier = query.In(then.Catalogue);
        var was = earlier?.Answer(then).FirstOrDefault(other => other.Region.Id == row.Region.Id);
        var compared = RowDiff<ScoreRow>.Compared(ScoreRow.Columns);
        var differing = was is null ? null : ChangedCells.Of(Show(earlier!, then, was), shown, compared);
        body = body with
        {
            Since = new ChangesSince(then, snapshot, words.Language).Of(
                was is null ? null : ComparisonInput.Of(was), ComparisonInput.Of(row), differing, query.Scheme, query.Regions.Group),
        };
        return new EntityResult<ExplainedFigure>(body, snapshot.At(body.Revision));

        ScoreRow Show(ScoreQuery asked, Snapshot at, RegionScore score) =>
            new ScorePresenter(asked, at.Catalogue, precision, words.Language).Show(score);
    }

    private static Results<EntityResult<ExplainedFigure>, ProblemResult> OfFigure(
        QueryParameters words, Database database, Snapshot snapshot, TimeProvider clock, IReadOnlyList<string> asked)
    {
        var reader = new FigureQueryReader(words, snapshot, clock);
        IReadOnlyList<Measure> measures = [.. asked.Where(word => word != Score).Select(MeasureRegistry.Of)];
        var query = reader.Read(measures.Select(measure => measure.Word), allTargets: false) with
        {
            Scenario = PreviewWord.Read(words, database, snapshot),
        };
        var since = words.Revision(FigureParameters.Since, snapshot);
        if (words.Refused(Rules) is { } problem) return problem;

        var rows = query.Answer(snapshot).Where(row => !query.Total || row.Total is not null).ToList();
        if (rows is not [var row]) return ProblemResult.Of(StatusCodes.Status400BadRequest, ErrorCode.NotOneFigure, rows.Count);
        if (query.HasLights()) words.Request.HttpContext.Response.Headers["Lights"] = query.Lights.Text();
        var rowsShown = new FigurePresenter(
            query,
            [.. FigureItem.Columns.Where(column => column.IsIn(query.Chosen()))],
            reader.Precision,
            new RowLabels(words.Language, snapshot.Catalogue.Regions));
        var shown = rowsShown.Keep(row);
        var body = new FigureExplainer(snapshot, reader.Precision, words.Language, query.Scenario).Explain(row, measures, shown);
        if (since is not { } revision || measures.Any(measure => row.Withheld.Contains(measure.Word)))
            return new EntityResult<ExplainedFigure>(body, snapshot.At(body.Revision));

        // The latest period of then may be another.
        using var then = words.Open(database, revision);
        var was = (row.Asked is { } period ? query with { Periods = new([period]) } : query).In(then.Catalogue)?.Answer(then)
            .FirstOrDefault(other => other.Region.Id == row.Region.Id && other.Total is null == row.Total is null);
        body = body with
        {
            Since = new ChangesSince(then, snapshot, words.Language).Of(
                was is null ? null : ComparisonInput.Of(was, measures),
                ComparisonInput.Of(row, measures),
                was is null ? null : ChangedCells.Of(rowsShown.Keep(was), shown, rowsShown.Columns),
                query.Regions.Group),
        };
        return new EntityResult<ExplainedFigure>(body, snapshot.At(body.Revision));
    }

    private sealed class ExplainRules : QueryParameterRules
    {
        public ExplainRules() => When(words => words.Text(Measure) is Score, OfScores).Otherwise(OfOthers);

        private void OfScores()
        {
            Scope();
            Excludes(PreviewWord.With, Since, QueryParameter.AsOf);
            Needs(Scheme);
            Needs(FigureParameters.Period);
            foreach (var word in OfFigures) Refuses(word, AskedFor);
        }

        private void OfOthers()
        {
            Include(FigureRules.Instance);
            Needs(Indicator);
            Refuses(Scheme, AskedFor);
            RuleFor(words => words).Must(words => !words.List(Measure).Contains(Score))
                .Fault(Measure.Name, ErrorCode.ConflictingWords, words => [Score, AskedFor(words)]);
        }

        private static string AskedFor(QueryParameters words) => $"measure={words.Text(Measure)}";
    }
}
