using Indicators.Api.Http;
using Indicators.Storage;

namespace Indicators.Api.Endpoints;

/// <summary>Stores one scheme, whole; answers it as it is stored, with the revision that wrote it.</summary>
public static class PutScheme
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/schemes/{code}", Handle)
        .WithName("putScheme").WithTags("Catalogue").WithSummary("Write one scheme 考核方案, whole")
        .Reads(Word.Lang).Takes(SchemeFields.Whole).Refuses(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<SchemeRow>, Created<SchemeRow>, Problem>> Handle(string code, Words words, Database database)
    {
        var written = await words.Put(
            database,
            snapshot => snapshot.Catalogue.Schemes.OfCode(code) is { Revision: var revision } ? [revision] : [],
            (reader, snapshot) => SchemeRows.Read(reader, snapshot, code));
        if (written.Result is not Ok<Receipt> { Value: { } receipt }) return (Problem)written.Result;

        using var stored = database.Read(AsOf.Revision(receipt.Revision));
        var row = SchemeRow.Of(stored.Catalogue.Schemes.OfCode(code)!, stored.Catalogue.Indicators, new(words.Language));
        return receipt.Inserted > 0 ? TypedResults.Created(words.Request.Path, row) : TypedResults.Ok(row);
    }
}
