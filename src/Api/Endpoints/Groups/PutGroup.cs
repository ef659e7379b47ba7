using Indicators.Api.Http;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Endpoints;

/// <summary>Stores one peer group, whole; answers it as it is stored, with the revision that wrote it.</summary>
public static class PutGroup
{
    private const string Example =
        """
        {
          "name": "长江中游省会",
          "members": [
            { "region": "360100" }, { "region": "420100" }, { "region": "430100" },
            { "region": "340100", "from": "2013-01", "excluded": "2013年起列为观察员，不考核" }
          ]
        }
        """;

    public static void Map(IEndpointRouteBuilder api) => api.MapPut("/groups/{code}", Handle)
        .WithName("putGroup").WithTags("Catalogue").WithSummary("Write one peer group 对比组, whole")
        .Reads(Word.Lang).Takes(GroupRows.Shape, Example).Refuses(StatusCodes.Status409Conflict);

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
