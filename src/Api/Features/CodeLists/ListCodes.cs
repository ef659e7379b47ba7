using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;

namespace Indicators.Api.Features.CodeLists;

/// <summary>Every word of the contract with its labels, so that no client needs a table of its own.</summary>
public sealed class ListCodes : Endpoint<Words, Results<Page<Code>, Problem>>
{
    private static readonly Code[] Rows = [.. Codes.All.SelectMany(table => table.Codes)];

    public override void Configure()
    {
        Get("/codes");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("listCodes").WithTags("Catalogue").WithSummary("Every code with its Chinese and English label")
            .Reads(Word.Format, Word.Lang));
    }

    public override Task<Results<Page<Code>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => Task.FromResult<Results<Page<Code>, Problem>>(
        words.Refused() is { } problem ? problem : new Page<Code>(words, new(Rows, null, 0), []));
}
