using Indicators.Api.Endpoints.Figures;
using Indicators.Api.Http;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Endpoints.Explain;

/// <summary>Any one figure: what it was worked out from and how.</summary>
public static class ExplainFigure
{
    private static readonly Word Measure = FigureWords.Measure with { Required = true, Several = false, Description = "Which figure to explain.", Example = "completion" };

    private static readonly Word Format = Word.Format with { Choices = ["json"], Description = "Only json." };

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/explain", Handle)
        .WithName("explainFigure").WithTags("Figures").WithSummary("One figure: its inputs, formula, exact result and rounding")
        .WithDescription("The words of /measures, so that exactly one figure is meant; with total=true the total.")
        .Reads([Measure, .. FigureWords.Figures, Format, Word.Lang])
        .Answers(ExplainExample.Json);

    private static Results<Item<ExplainedFigure>, Problem> Handle(Words words, Database database, TimeProvider clock)
    {
        using var snapshot = words.Open(database);
        var reader = new FigureReader(words, snapshot, clock);
        var measure = words.OneOf(Measure) is { } word ? MeasureWords.Measure(word) : MeasureSet.Value;
        var query = reader.Read(MeasureSet.Value | measure, allTargets: false);
        words.OneOf(Format);
        if (words.Refused() is { } problem) return problem;

        var rows = query.Answer(snapshot).Where(row => !query.Total || row.Total is not null).ToList();
        if (rows is not [var row]) return Problem.Of(StatusCodes.Status400BadRequest, FaultCode.NotOneFigure, rows.Count);
        if (query.Asks(MeasureSet.Pace)) words.Request.HttpContext.Response.Headers["Lights"] = query.Lights.Text();
        var shown = new FigureRows(query, MeasureWords.Of(query), reader.Precision, words.Language).Show(row);
        var body = new Explainer(snapshot, reader.Precision, words.Language).Explain(row, measure, shown, words.Text(Measure)!);
        return new Item<ExplainedFigure>(body, body.Revision);
    }
}
