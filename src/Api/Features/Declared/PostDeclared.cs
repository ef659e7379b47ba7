using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Declared;

/// <summary>Stores declared figures, all or none, as one revision.</summary>
public sealed class PostDeclared(Database database) : Endpoint<Words, Results<Ok<Receipt>, Problem>>
{
    public override void Configure()
    {
        Post("/declared");
        Permissions(Permission.WriteDeclared);
        Description(route => route
            .WithName("postDeclared").WithTags("Stored")
            .WithSummary("Write figures as a report printed them: upsert and delete, all or nothing, one revision")
            .Reads(Word.Lang).Takes(DeclaredRows.Body));
    }

    public override Task<Results<Ok<Receipt>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => words.Write(database, DeclaredRows.Read);
}
