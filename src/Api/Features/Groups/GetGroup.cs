using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Groups;

/// <summary>The peer group of a code or name, with its members of all times.</summary>
public sealed class GetGroup(Database database) : Endpoint<Words, Results<Item<GroupItem>, Problem>>
{
    public override void Configure()
    {
        Get("/groups/{code}");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("getGroup").WithTags("Catalogue").WithSummary("One peer group 对比组, with its members of all times")
            .Reads(Word.AsOf, Word.Lang).Refuses(StatusCodes.Status404NotFound));
    }

    public override Task<Results<Item<GroupItem>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => Task.FromResult(Answer(words));

    private Results<Item<GroupItem>, Problem> Answer(Words words)
    {
        var code = Route<string>("code")!;
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;

        var found = snapshot.FindGroup(code);
        if (found.Value is { } group) return new Item<GroupItem>(GroupItem.Of(group, snapshot.Regions()), snapshot.Newest, group.Revision);
        return words.NotFound(Lookups.FaultOf("code", code, found));
    }
}
