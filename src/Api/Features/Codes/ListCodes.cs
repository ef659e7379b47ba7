using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;

namespace Indicators.Api.Features.Codes;

/// <summary>Every word of the contract with its labels, so that no client needs a table of its own.</summary>
public sealed class ListCodes : Endpoint<QueryParameters, Results<PageResult<Code>, ProblemResult>>
{
    private static readonly Code[] Rows = [.. CodeLists.All.SelectMany(table => table.Codes).Select(code => new Code(code))];

    public override void Configure()
    {
        Get("/codes");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("listCodes").WithTags("Catalogue").WithSummary("Every code with its Chinese and English label")
            .Reads(ListParameters.Fields, ListParameters.Format, QueryParameter.Lang));
    }

    public override Task<Results<PageResult<Code>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private static Results<PageResult<Code>, ProblemResult> Answer(QueryParameters words)
    {
        var columns = words.Columns<Code>();
        return words.Refused() is { } problem ? problem : new PageResult<Code>(words, new(columns, Rows, null, 0));
    }
}
