using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Schemes;

/// <summary>Stores one scheme, whole; answers it as it is stored, with the revision that wrote it.</summary>
public sealed class PutScheme(Database database) : Endpoint<Words, Results<Ok<SchemeRow>, Created<SchemeRow>, Problem>>
{
    public override void Configure()
    {
        Put("/schemes/{code}");
        Permissions(Permission.WriteCatalogue);
        Description(route => route
            .WithName("putScheme").WithTags("Catalogue").WithSummary("Write one scheme 考核方案, whole")
            .Reads(Word.Lang).Takes(SchemeFields.Whole).Refuses(StatusCodes.Status409Conflict));
    }

    public override async Task<Results<Ok<SchemeRow>, Created<SchemeRow>, Problem>> ExecuteAsync(Words words, CancellationToken ct)
    {
        var code = Route<string>("code")!;
        var written = await words.Put(
            database,
            snapshot => snapshot.Catalogue.Schemes.OfCode(code) is { Revision: var revision } ? [revision] : [],
            (reader, snapshot) => SchemeRows.Read(reader, snapshot, code));
        if (written.Result is not Ok<Receipt> { Value: { } receipt }) return (Problem)written.Result;

        using var stored = database.Read(AsOf.Revision(receipt.Revision), cancellation: ct);
        var row = SchemeRow.Of(stored.Catalogue.Schemes.OfCode(code)!, stored.Catalogue.Indicators, new(words.Language));
        return receipt.Inserted > 0 ? TypedResults.Created(words.Request.Path, row) : TypedResults.Ok(row);
    }
}
