using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Routing;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Tables;

namespace Indicators.Api.Features.Query;

/// <summary>Several reads from one revision; a bad one does not spoil the rest. What they take is counted together.</summary>
public sealed class PostQuery(Database database, InnerRequests routes) : Endpoint<QueryParameters, Results<QueryResult, ProblemResult>>
{
    // As much as one page of rows of the widest.
    private const int MostBytes = 64 << 20;

    public override void Configure()
    {
        Post("/query");
        Permissions(Permission.ReadFigures);
        Description(route => route
            .WithName("query").WithTags("Figures").WithSummary("Up to 100 named reads from one revision, each answered as by its own route")
            .Reads(QueryParameter.Lang).Takes(QueryReader.Shape));
    }

    public override async Task<Results<QueryResult, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct)
    {
        var (body, refused) = await RequestBody.Receive(words.Request);
        if (body is null) return refused!;
        using var received = body;
        if (words.Refused() is { } wrongWords) return wrongWords;
        var (queries, problem) = WriteExtensions.Ask(body, QueryReader.Read);
        if (queries is null) return problem!;

        var inner = new InnerRequest(Newest(words), words.Cells);
        var language = words.Has(QueryParameter.Lang) ? words.Language : (Language?)null;
        List<(string, InnerAnswer)> answers = [];
        var left = MostBytes;
        foreach (var (name, address) in queries)
        {
            var answer = address.Fault is { } fault
                ? InnerRequests.Refused(HttpContext, fault)
                : await routes.Get(HttpContext, address.Text, inner, language, left);
            answers.Add((name, answer));
            left = Math.Max(0, left - answer.Body.Length);
        }

        return new QueryResult(answers, inner.Newest);
    }

    private HistoryPoint Newest(QueryParameters words)
    {
        using var snapshot = words.Now(database);
        return snapshot.At(snapshot.Revision);
    }
}
