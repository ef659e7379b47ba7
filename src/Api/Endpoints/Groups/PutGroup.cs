using Indicators.Api.Http;
using Indicators.Storage;

namespace Indicators.Api.Endpoints;

/// <summary>Stores one peer group, whole; answers it as it is stored, with the revision that wrote it.</summary>
public static class PutGroup
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/groups/{code}", Handle)
        .WithName("putGroup").WithTags("Catalogue").WithSummary("Write one peer group 对比组, whole")
        .Reads(Word.Lang).Takes(GroupRows.Shape).Refuses(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<GroupItem>, Created<GroupItem>, Problem>> Handle(string code, Words words, Database database)
    {
        var written = await words.Put(
            database,
            snapshot => snapshot.Catalogue.Groups.OfCode(code) is { Revision: var revision } ? [revision] : [],
            (reader, snapshot) => GroupRows.Read(reader, snapshot, code));
        if (written.Result is not Ok<Receipt> { Value: { } receipt }) return (Problem)written.Result;

        using var stored = database.Read(AsOf.Revision(receipt.Revision));
        var item = GroupItem.Of(stored.Catalogue.Groups.OfCode(code)!, stored.Catalogue.Regions);
        return receipt.Inserted > 0 ? TypedResults.Created(words.Request.Path, item) : TypedResults.Ok(item);
    }
}
