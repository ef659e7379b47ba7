using Indicators.Api.Endpoints.Figures;
using Indicators.Api.Http;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Endpoints.Explain;

/// <summary>Any one figure: what it was worked out from and how.</summary>
public static class ExplainFigure
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

    private static readonly Word Format = Word.Format with { Choices = ["json"], Description = "Only json." };

    private static readonly Word[] Both =
        [Measure, Word.Region, Word.Within, Word.Level, Word.Group, FigureWords.Period, .. ScoreWords.Shown.Except([ScoreWords.Sort]), Format, Word.Lang];

    private static readonly Word[] OfFigures = [Indicator, .. FigureWords.Figures.Where(word => Array.TrueForAll([.. Both, Indicator], other => other.Name != word.Name))];

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/explain", Handle)
        .WithName("explainFigure").WithTags("Figures").WithSummary("One figure or score: its inputs, formula, exact result and rounding")
        .WithDescription(
            "The words of /measures, so that exactly one figure is meant; with total=true the total. measure=score takes the words of /scores "
            + "and tells every item's points, the total, and the peers.")
        .Reads([Scheme, .. OfFigures, .. Both])
        .Answers(ExplainExample.Json);

    private static Results<Item<ExplainedFigure>, Problem> Handle(Words words, Database database, TimeProvider clock)
    {
        using var snapshot = words.Open(database);
        words.OneOf(Format);
        var measure = words.OneOf(Measure);
        return measure is Score ? OfScore(words, snapshot) : OfFigure(words, snapshot, clock, measure ?? "value");
    }

    private static Results<Item<ExplainedFigure>, Problem> OfScore(Words words, Snapshot snapshot)
    {
        Needs(words, Scheme, FigureWords.Period);
        Refuses(words, OfFigures);
        var (query, precision) = (ScoreWords.Read(words, snapshot), ScoreWords.PrecisionOf(words));
        if (words.Refused() is { } problem) return problem;

        var rows = query!.Answer(snapshot).ToList();
        if (rows is not [var row]) return Problem.Of(StatusCodes.Status400BadRequest, FaultCode.NotOneFigure, rows.Count);
        var shown = new ScoreRows(query!, snapshot.Catalogue.Indicators, precision, words.Language).Show(row);
        var body = new ScoreExplainer(snapshot, precision, words.Language).Explain(row, shown);
        return new Item<ExplainedFigure>(body, body.Revision);
    }

    private static Results<Item<ExplainedFigure>, Problem> OfFigure(Words words, Snapshot snapshot, TimeProvider clock, string word)
    {
        Needs(words, Indicator);
        Refuses(words, Scheme);
        var reader = new FigureReader(words, snapshot, clock);
        var measure = MeasureWords.Measure(word);
        var query = reader.Read(MeasureSet.Value | measure, allTargets: false);
        if (words.Refused() is { } problem) return problem;

        var rows = query.Answer(snapshot).Where(row => !query.Total || row.Total is not null).ToList();
        if (rows is not [var row]) return Problem.Of(StatusCodes.Status400BadRequest, FaultCode.NotOneFigure, rows.Count);
        if (query.Asks(MeasureSet.Pace)) words.Request.HttpContext.Response.Headers["Lights"] = query.Lights.Text();
        var shown = new FigureRows(query, MeasureWords.Of(query), reader.Precision, words.Language).Show(row);
        var body = new Explainer(snapshot, reader.Precision, words.Language).Explain(row, measure, shown, word);
        return new Item<ExplainedFigure>(body, body.Revision);
    }

    private static void Needs(Words words, params IReadOnlyList<Word> needed)
    {
        foreach (var word in needed.Where(word => !words.Has(word))) words.Faults.Add(word.Name, FaultCode.Required);
    }

    private static void Refuses(Words words, params IReadOnlyList<Word> others)
    {
        foreach (var word in others.Where(words.Has)) words.Faults.Add(word.Name, FaultCode.ConflictingWords, word.Name, $"measure={words.Text(Measure)}");
    }
}
