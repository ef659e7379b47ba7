using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Indicators;

/// <summary>The indicator of a code, name or alias.</summary>
public sealed class GetIndicator(Database database) : Endpoint<Words, Results<Item<IndicatorRow>, Problem>>
{
    public override void Configure()
    {
        Get("/indicators/{code}");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("getIndicator").WithTags("Catalogue").WithSummary("One indicator")
            .Reads(Word.AsOf, Word.Lang).Refuses(StatusCodes.Status404NotFound));
    }

    public override Task<Results<Item<IndicatorRow>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => Task.FromResult(Answer(words));

    private Results<Item<IndicatorRow>, Problem> Answer(Words words)
    {
        var code = Route<string>("code")!;
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;

        var found = snapshot!.Indicators().Find(code);
        if (found.Value is { } indicator) return new Item<IndicatorRow>(new(indicator, snapshot), snapshot.Newest, indicator.Revision);
        return words.NotFound(Lookups.FaultOf("code", code, found));
    }
}
