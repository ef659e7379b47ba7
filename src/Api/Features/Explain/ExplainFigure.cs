using FastEndpoints;
using Indicators.Api.Features.Figures;
using Indicators.Api.Features.Scores;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Features.Explain;

/// <summary>Any one figure: what it was worked out from and how.</summary>
public sealed class ExplainFigure(Database database, TimeProvider clock) : Endpoint<Words, Results<Item<ExplainedFigure>, Problem>>
{
    private const string Score = "score";

    private static readonly Word Measure = FigureWords.Measure with
    {
        Required = true,
        Several = false,
        Choices = [.. MeasureWords.All, Score],
        Description = "Which figure to explain; score is the total by a scheme.",
        Example = "completion",
    };

    private static readonly Word Indicator = Word.Indicator with { Description = $"{Word.Indicator.Description} Needed for all but scores." };

    private static readonly Word Scheme = Word.Scheme with { Required = false, Description = $"{Word.Scheme.Description} Needed for scores." };

    private static readonly Word Since = FigureWords.Since with
    {
        Description = "Also which inputs, and which peers' figures, are not what they were at this revision, and the writes that changed them.",
    };

    private static readonly Word Format = Word.Format with { Choices = ["json"], Description = "Only json." };

    private static readonly Word[] Both =
        [Measure, Word.Region, Word.Within, Word.Level, Word.Group, FigureWords.Period, .. ScoreWords.Shown.Except([ScoreWords.Sort]), Since, Format, Word.Lang];

    private static readonly Word[] OfFigures = [Indicator, .. FigureWords.Figures.Where(word => Array.TrueForAll([.. Both, Indicator], other => other.Name != word.Name))];

    private static readonly ExplainRules Rules = new();

    public override void Configure()
    {
        Get("/explain");
        Permissions(Permission.ReadFigures);
        Description(route => route
            .WithName("explainFigure").WithTags("Figures").WithSummary("One figure or score: its inputs, formula, exact result and rounding")
            .Reads([Scheme, .. OfFigures, .. Both])
            .Refuses(StatusCodes.Status410Gone));
    }

    public override Task<Results<Item<ExplainedFigure>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => Task.FromResult(Answer(words));

    private Results<Item<ExplainedFigure>, Problem> Answer(Words words)
    {
        using var snapshot = words.Open(database);
        words.OneOf(Format);
        var measure = words.OneOf(Measure);
        return measure is Score ? OfScore(words, database, snapshot) : OfFigure(words, database, snapshot, clock, measure ?? "value");
    }

    private static Results<Item<ExplainedFigure>, Problem> OfScore(Words words, Database database, Snapshot snapshot)
    {
        var (query, precision) = (ScoreWords.Read(words, snapshot), ScoreWords.PrecisionOf(words));
        var since = SinceRules.Read(words, snapshot);
        if (words.Refused(Rules) is { } problem) return problem;

        var rows = query!.Answer(snapshot).ToList();
        if (rows is not [var row]) return Problem.Of(StatusCodes.Status400BadRequest, FaultCode.NotOneFigure, rows.Count);
        var shown = Show(query!, snapshot, row);
        var body = new ScoreExplainer(snapshot, precision, words.Language).Explain(row, shown);
        if (since is not { } revision) return new Item<ExplainedFigure>(body, body.Revision);

        using var then = database.Read(AsOf.Revision(revision));
        var earlier = query!.In(then.Catalogue);
        var was = earlier?.Answer(then).FirstOrDefault(other => other.Region.Id == row.Region.Id);
        var differing = was is null ? null : Differences<ScoreRow>.Was(Show(earlier!, then, was), shown);
        body = body with
        {
            Since = new SinceThen(then, snapshot, words.Language).Of(
                was is null ? null : Compared.Of(was), Compared.Of(row), differing, query.Scheme, query.Regions.Group),
        };
        return new Item<ExplainedFigure>(body, body.Revision);

        ScoreRow Show(ScoreQuery asked, Snapshot at, RegionScore score) =>
            new ScoreRows(asked, at.Catalogue.Indicators, precision, words.Language).Show(score);
    }

    private static Results<Item<ExplainedFigure>, Problem> OfFigure(Words words, Database database, Snapshot snapshot, TimeProvider clock, string word)
    {
        var reader = new FigureReader(words, snapshot, clock);
        var measure = MeasureWords.Measure(word);
        var query = reader.Read(MeasureSet.Value | measure, allTargets: false);
        var since = SinceRules.Read(words, snapshot);
        if (words.Refused(Rules) is { } problem) return problem;

        var rows = query.Answer(snapshot).Where(row => !query.Total || row.Total is not null).ToList();
        if (rows is not [var row]) return Problem.Of(StatusCodes.Status400BadRequest, FaultCode.NotOneFigure, rows.Count);
        if (query.Asks(MeasureSet.Pace)) words.Request.HttpContext.Response.Headers["Lights"] = query.Lights.Text();
        var rowsShown = new FigureRows(query, MeasureWords.Of(query), reader.Precision, words.Language);
        var shown = rowsShown.Show(row);
        var body = new Explainer(snapshot, reader.Precision, words.Language).Explain(row, measure, shown, word);
        if (since is not { } revision) return new Item<ExplainedFigure>(body, body.Revision);

        // The latest period of then may be another.
        using var then = database.Read(AsOf.Revision(revision));
        var was = (query with { Periods = new([row.Period]) }).Answer(then)
            .FirstOrDefault(other => other.Region.Id == row.Region.Id && other.Total is null == row.Total is null);
        body = body with
        {
            Since = new SinceThen(then, snapshot, words.Language).Of(
                was is null ? null : Compared.Of(was, measure),
                Compared.Of(row, measure),
                was is null ? null : Differences<FigureItem>.Was(rowsShown.Show(was), shown),
                query.Regions.Group),
        };
        return new Item<ExplainedFigure>(body, body.Revision);
    }

    private sealed class ExplainRules : WordRules
    {
        public ExplainRules() => When(words => words.Text(Measure) is Score, OfScores).Otherwise(OfOthers);

        private void OfScores()
        {
            Scope();
            Needs(Scheme, FigureWords.Period);
            foreach (var word in OfFigures) Refuses(word, AskedFor);
        }

        private void OfOthers()
        {
            Include(FigureRules.Instance);
            Needs(Indicator);
            Refuses(Scheme, AskedFor);
        }

        private static string AskedFor(Words words) => $"measure={words.Text(Measure)}";
    }
}
