using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Schemes;

/// <summary>The schemes, in order of code.</summary>
public sealed class ListSchemes(Database database) : Endpoint<QueryParameters, Results<PageResult<SchemeRow>, ProblemResult>>
{
    private static readonly QueryParameter Q = QueryParameter.Q with { Description = "Part of a code or name.", Example = "县区" };

    public override void Configure()
    {
        Get("/schemes");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("listSchemes").WithTags("Catalogue").WithSummary("The schemes of composite assessments 考核方案")
            .Reads([Q, QueryParameter.AsOf, .. ListParameters.Shape]).ProducesProblems(StatusCodes.Status413PayloadTooLarge));
    }

    public override Task<Results<PageResult<SchemeRow>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private Results<PageResult<SchemeRow>, ProblemResult> Answer(QueryParameters words)
    {
        var q = words.Text(Q);
        using var snapshot = words.Open(database);
        var columns = words.Columns<SchemeRow>();
        if (words.Refused() is { } problem) return problem;
        var (indicators, labels) = (snapshot.Indicators(), new RowLabels(words.Language, snapshot.Catalogue.Regions));
        var schemes = snapshot.Schemes().All.Where(scheme => NameResolution.IsNamed(q, scheme.Code, scheme.Name, scheme.NameEn));
        return words.Page(snapshot, columns, [.. schemes], scheme => SchemeRow.Of(scheme, indicators, labels));
    }
}
