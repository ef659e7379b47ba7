using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;

namespace Indicators.Api.Features.Imports;

/// <summary>What became of a file, or how far it is; for the key that sent it.</summary>
public sealed class GetImport(ImportService imports) : Endpoint<QueryParameters, IResult>
{
    public override void Configure()
    {
        Get("/imports/{id:maxlength(12)}");
        Permissions(Permission.Import);
        Description(route => route
            .WithName("getImport").WithTags("Stored").WithSummary("An import: what became of it, or how far it is")
            .Reads(QueryParameter.Lang).NeverKept().Produces<ImportAnswer>(StatusCodes.Status200OK, MediaTypes.Json)
            .ProducesProblems(StatusCodes.Status404NotFound));
    }

    public override Task<IResult> ExecuteAsync(QueryParameters words, CancellationToken ct)
    {
        if (words.Refused() is { } wrong) return Task.FromResult<IResult>(wrong);
        var id = Route<string>("id")!;
        return Task.FromResult<IResult>(
            imports.Find(id) is { } import && import.KeyId == Caller.Of(HttpContext).KeyId
                ? new ImportResult(import, StatusCodes.Status200OK, words.Language)
                : ProblemResult.Of(StatusCodes.Status404NotFound, ErrorCode.NotFound, id));
    }
}
