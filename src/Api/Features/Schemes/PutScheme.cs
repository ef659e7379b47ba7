using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Labels;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Schemes;

/// <summary>Stores one scheme, whole; answers it as it is stored, with the revision that wrote it.</summary>
public sealed class PutScheme(Database database) : Endpoint<QueryParameters, Results<Ok<SchemeRow>, Created<SchemeRow>, ProblemResult>>
{
    public override void Configure()
    {
        Put("/schemes/{code}");
        Permissions(Permission.WriteCatalogue);
        Description(route => route
            .WithName("putScheme").WithTags("Catalogue").WithSummary("Write one scheme 考核方案, whole")
            .Reads(QueryParameter.Lang).Takes(SchemeFields.Whole).ProducesProblems(StatusCodes.Status409Conflict));
    }

    public override async Task<Results<Ok<SchemeRow>, Created<SchemeRow>, ProblemResult>> ExecuteAsync(
        QueryParameters words, CancellationToken ct)
    {
        var code = Route<string>("code")!;
        var written = await words.Put(
            database,
            snapshot => snapshot.Catalogue.Schemes.OfCode(code) is { Revision: var revision } ? [revision] : [],
            (reader, snapshot) => SchemeReader.Read(reader, snapshot, code));
        if (written.Result is not Ok<WriteResult> { Value: { } receipt }) return (ProblemResult)written.Result;

        using var stored = words.Open(database, receipt.Revision);
        var (catalogue, labels) = (stored.Catalogue, new RowLabels(words.Language, stored.Catalogue.Regions));
        var row = SchemeRow.Of(catalogue.Schemes.OfCode(code)!, catalogue.Indicators, labels);
        return receipt.Inserted > 0 ? TypedResults.Created(words.Request.Path, row) : TypedResults.Ok(row);
    }
}
