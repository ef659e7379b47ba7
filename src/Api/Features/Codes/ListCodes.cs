using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;

namespace Indicators.Api.Features.Codes;

/// <summary>Every word of the contract with its labels, so that no client needs a table of its own.</summary>
public sealed class ListCodes : Endpoint<QueryParameters, Results<PageResult<CodeRow>, ProblemResult>>
{
    private static readonly CodeRow[] Rows = [.. CodeLists.All.SelectMany(table => table.Codes).Select(code => new CodeRow(code))];

    public override void Configure()
    {
        Get("/codes");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("listCodes").WithTags("Catalogue").WithSummary("Every code with its Chinese and English label")
            .Reads(ListParameters.Fields, ListParameters.Format, QueryParameter.Lang));
    }

    public override Task<Results<PageResult<CodeRow>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        Task.FromResult(Answer(words));

    private static Results<PageResult<CodeRow>, ProblemResult> Answer(QueryParameters words)
    {
        var columns = words.Columns<CodeRow>();
        return words.Refused() is { } problem ? problem : new PageResult<CodeRow>(words, new(columns, Rows, null, 0));
    }
}
