using FastEndpoints;
using Indicators.Actuals;
using Indicators.Api.Features.Figures;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Measures;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Features.Scores;

/// <summary>What scores would be with other values 假如. Nothing is stored.</summary>
public sealed class SimulateScores(Database database) : Endpoint<Words, Results<Ok<Envelope<ScoreRow>>, Problem>>
{
    public override void Configure()
    {
        Post("/scores/simulate");
        Permissions(Permission.ReadFigures);
        Description(route => route
            .WithName("simulateScores").WithTags("Figures").WithSummary("What scores would be with other values 假如; nothing is stored")
            .Reads([.. ScoreWords.Shown, Word.Lang]).Takes(SimulationRows.Shape));
    }

    public override async Task<Results<Ok<Envelope<ScoreRow>>, Problem>> ExecuteAsync(Words words, CancellationToken ct)
    {
        var (body, refused) = await Body.Receive(words.Request);
        if (body is null) return refused!;
        using var received = body;
        using var snapshot = words.Open(database);
        var (status, ties) = (words.Choice<Status>(FigureWords.Status), words.Choice<Ties>(FigureWords.Ties) ?? Ties.Standard);
        var (precision, order) = (ScoreWords.PrecisionOf(words), Sorting<ScoreRow>.Read(words, ScoreWords.Sort, []));
        if (words.Refused() is { } wrongWords) return wrongWords;
        var (query, problem) = Writes.Ask(body, reader => SimulationRows.Read(reader, snapshot));
        if (query is null) return problem!;

        var shown = new ScoreRows(query, snapshot.Catalogue.Indicators, precision, words.Language);
        var rows = order.Apply([.. (query with { Status = status, Ties = ties }).Answer(snapshot).Select(shown.Show)]);
        words.Request.HttpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new Envelope<ScoreRow>(rows, null, snapshot.Newest));
    }
}
