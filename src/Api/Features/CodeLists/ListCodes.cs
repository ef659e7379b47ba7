using Indicators.Api.Http;

namespace Indicators.Api.Features.CodeLists;

/// <summary>Every word of the contract with its labels, so that no client needs a table of its own.</summary>
public static class ListCodes
{
    private static readonly Code[] Rows = [.. Codes.All.SelectMany(table => table.Codes)];

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/codes", Handle)
        .WithName("listCodes").WithTags("Catalogue").WithSummary("Every code with its Chinese and English label")
        .Reads(Word.Format, Word.Lang);

    private static Results<Page<Code>, Problem> Handle(Words words) =>
        words.Refused() is { } problem ? problem : new Page<Code>(words, new(Rows, null, 0), []);
}
