using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Access;

namespace Indicators.Api.Features.Keys;

/// <summary>Makes a key within the caller's scope, and shows its text this once.</summary>
public sealed class PostKey(Database database, AccessLog log, TimeProvider clock)
    : Endpoint<QueryParameters, Results<Created<MadeKey>, ProblemResult>>
{
    public override void Configure()
    {
        Post("/keys");
        Permissions(Permission.WriteKeys);
        Description(route => route
            .WithName("postKey").WithTags("Access").WithSummary("Make a key; its text is shown this once")
            .Reads(QueryParameter.Lang).Takes(KeyReader.Shape).NeverKept());
    }

    public override async Task<Results<Created<MadeKey>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct)
    {
        if (words.Refused() is { } wrongWords) return wrongWords;
        var (body, refused) = await RequestBody.Receive(words.Request);
        if (body is null) return refused!;
        using var received = body;
        using var snapshot = words.Open(database);
        var (tree, caller) = (snapshot.Catalogue.Regions, Caller.Of(HttpContext));
        var (keys, now) = (database.Access.List(), clock.GetUtcNow());
        var (asked, problem) = WriteExtensions.Ask(body, reader => KeyReader.Read(reader, tree, keys, caller.Scope, now));
        if (asked is null) return problem!;

        var (key, text) = asked.Make(clock.GetUtcNow());
        database.Access.Add(key, log.Entry(HttpContext, AccessEvent.KeyCreated, caller.KeyId, caller.Name, $"{key.Id} {key.Name}"));
        return TypedResults.Created($"{words.Request.Path}/{key.Id}", new MadeKey(key, tree, text));
    }
}
