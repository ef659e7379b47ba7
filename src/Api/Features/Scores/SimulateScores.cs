using FastEndpoints;
using Indicators.Api.Features.Figures;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Measures.Formulas;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Features.Scores;

/// <summary>What scores would be with other values 假如. Nothing is stored.</summary>
public sealed class SimulateScores(Database database) : Endpoint<QueryParameters, Results<Ok<Envelope<ScoreRow>>, ProblemResult>>
{
    public override void Configure()
    {
        Post("/scores/simulate");
        Permissions(Permission.ReadFigures);
        Description(route => route
            .WithName("simulateScores").WithTags("Figures").WithSummary("What scores would be with other values 假如; nothing is stored")
            .Reads([.. ScoreParameters.Shown, QueryParameter.Lang]).Takes(SimulationReader.Shape));
    }

    public override async Task<Results<Ok<Envelope<ScoreRow>>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct)
    {
        var (body, refused) = await RequestBody.Receive(words.Request);
        if (body is null) return refused!;
        using var received = body;
        return await RequestCosts.InTurn(words.Cells, () => Task.FromResult(Simulate(words, body)));
    }

    private Results<Ok<Envelope<ScoreRow>>, ProblemResult> Simulate(QueryParameters words, RequestBody body)
    {
        using var snapshot = words.Open(database);
        var (statuses, ties) =
            (words.Statuses(FigureParameters.Status), words.Choice<TieRule>(FigureParameters.Ties) ?? TieRule.Standard);
        var (precision, order) = (FigureParameters.PrecisionOf(words), RowSort<ScoreRow>.Read(words, ScoreParameters.Sort, []));
        if (words.Refused() is { } wrongWords) return wrongWords;
        var (query, problem) = WriteExtensions.Ask(body, reader => SimulationReader.Read(reader, snapshot));
        if (query is null) return problem!;

        var shown = new ScorePresenter(query, snapshot.Catalogue, precision, words.Language);
        var rows = order.Apply([.. (query with { Statuses = statuses, Ties = ties }).Answer(snapshot).Select(shown.Show)]);
        words.Request.HttpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new Envelope<ScoreRow>(rows, null, snapshot.Newest));
    }
}
