using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Groups;

/// <summary>Stores one peer group, whole; answers it as it is stored, with the revision that wrote it.</summary>
public sealed class PutGroup(Database database) : Endpoint<QueryParameters, Results<Ok<GroupItem>, Created<GroupItem>, ProblemResult>>
{
    public override void Configure()
    {
        Put("/groups/{code}");
        Permissions(Permission.WriteCatalogue);
        Description(route => route
            .WithName("putGroup").WithTags("Catalogue").WithSummary("Write one peer group 对比组, whole")
            .Reads(QueryParameter.Lang).Takes(GroupReader.Shape).ProducesProblems(StatusCodes.Status409Conflict));
    }

    public override async Task<Results<Ok<GroupItem>, Created<GroupItem>, ProblemResult>> ExecuteAsync(
        QueryParameters words, CancellationToken ct)
    {
        var code = Route<string>("code")!;
        var written = await words.Put(
            database,
            snapshot => snapshot.Catalogue.Groups.OfCode(code) is { Revision: var revision } ? [revision] : [],
            (reader, snapshot) => GroupReader.Read(reader, snapshot, code));
        if (written.Result is not Ok<WriteResult> { Value: { } receipt }) return (ProblemResult)written.Result;

        using var stored = words.Open(database, receipt.Revision);
        var item = GroupItem.Of(stored.Catalogue.Groups.OfCode(code)!, stored.Catalogue.Regions);
        return receipt.Inserted > 0 ? TypedResults.Created(words.Request.Path, item) : TypedResults.Ok(item);
    }
}
