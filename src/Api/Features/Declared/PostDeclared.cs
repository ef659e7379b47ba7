using FastEndpoints;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Receipts;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Declared;

/// <summary>Stores declared figures, all or none, as one revision.</summary>
public sealed class PostDeclared(Database database) : Endpoint<QueryParameters, Results<Ok<WriteReceipt>, ProblemResult>>
{
    public override void Configure()
    {
        Post("/declared");
        Permissions(Permission.WriteDeclared);
        Description(route => route
            .WithName("postDeclared").WithTags("Stored")
            .WithSummary("Write figures as a report printed them: upsert and delete, all or nothing, one revision")
            .Reads(QueryParameter.DryRun, QueryParameter.Lang).Takes(DeclaredReader.Body));
    }

    public override Task<Results<Ok<WriteReceipt>, ProblemResult>> ExecuteAsync(QueryParameters words, CancellationToken ct) =>
        words.Write(database, DeclaredReader.Read).Receipt(words, database);
}
