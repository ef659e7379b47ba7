using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Declared;

/// <summary>Stores declared figures, all or none, as one revision.</summary>
public sealed class PostDeclared(Database database) : Endpoint<QueryParameters, Results<Ok<WriteResult>, ProblemResult>>
{
    public override void Configure()
    {
        Post("/declared");
        Permissions(Permission.WriteDeclared);
        Description(route => route
            .WithName("postDeclared").WithTags("Stored")
            .WithSummary("Write figures as a report printed them: upsert and delete, all or nothing, one revision")
            .Reads(QueryParameter.Lang).Takes(DeclaredReader.Body));
    }

    public override Task<Results<Ok<WriteResult>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        words.Write(database, DeclaredReader.Read);
}
