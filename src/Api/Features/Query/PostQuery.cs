using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Routing;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Query;

/// <summary>Several reads from one revision; a bad one does not spoil the rest.</summary>
public sealed class PostQuery(Database database, InnerRequests routes) : Endpoint<QueryParameters, Results<QueryResult, ProblemResult>>
{
    private const int Attempts = 3;

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

        // Mostly nothing is written meanwhile, and each is what anybody gets who asks it now.
        var before = Newest(words);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var answers = await Answers(queries, words, null);
            var after = Newest(words);
            if (after == before) return new QueryResult(answers, before);
            before = after;
        }

        return new QueryResult(await Answers(queries, words, new PinnedRevision(before)), before);
    }

    private async Task<IReadOnlyList<(string Name, InnerAnswer Answer)>> Answers(
        IReadOnlyDictionary<string, string> queries, QueryParameters words, PinnedRevision? at)
    {
        List<(string, InnerAnswer)> answers = [];
        foreach (var (name, address) in queries) answers.Add((name, await routes.Get(HttpContext, InLanguage(address, words), at)));
        return answers;
    }

    private long Newest(QueryParameters words)
    {
        using var snapshot = words.Now(database);
        return snapshot.Revision;
    }

    // That of the whole, where a read does not say its own.
    private static string InLanguage(string address, QueryParameters words) =>
        words.Text(QueryParameter.Lang) is not { } language || address.Contains("lang=", StringComparison.Ordinal)
            ? address
            : $"{address}{(address.Contains('?') ? '&' : '?')}lang={language}";
}
