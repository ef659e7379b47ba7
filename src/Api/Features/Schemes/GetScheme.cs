using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Schemes;

/// <summary>The scheme of a code or name, with its items.</summary>
public sealed class GetScheme(Database database) : Endpoint<QueryParameters, Results<EntityResult<SchemeRow>, ProblemResult>>
{
    public override void Configure()
    {
        Get("/schemes/{code}");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("getScheme").WithTags("Catalogue").WithSummary("One scheme 考核方案, with its items")
            .Reads(QueryParameter.AsOf, QueryParameter.Lang).ProducesProblems(StatusCodes.Status404NotFound));
    }

    public override Task<Results<EntityResult<SchemeRow>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<EntityResult<SchemeRow>, ProblemResult> Answer(QueryParameters words)
    {
        var code = Route<string>("code")!;
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;

        var found = snapshot.FindScheme(code);
        if (found.Value is { } scheme)
        {
            var labels = new RowLabels(words.Language, snapshot.Catalogue.Regions);
            return new EntityResult<SchemeRow>(
                SchemeRow.Of(scheme, snapshot.Indicators(), labels), snapshot.At(snapshot.Newest), snapshot.At(scheme.Revision));
        }

        return words.NotFound(NameResolution.ErrorOf("code", code, found));
    }
}
