using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Indicators;

/// <summary>Stores one indicator, whole. Once there is data, what it means stays: a new 口径 is a new indicator.</summary>
public sealed class PutIndicator(Database database) : Endpoint<Words, Results<Ok<Receipt>, Problem>>
{
    public override void Configure()
    {
        Put("/indicators/{code}");
        Permissions(Permission.WriteCatalogue);
        Description(route => route
            .WithName("putIndicator").WithTags("Catalogue").WithSummary("Write one indicator, whole")
            .Reads(Word.Lang).Takes(IndicatorRows.Shape).Refuses(StatusCodes.Status409Conflict));
    }

    public override Task<Results<Ok<Receipt>, Problem>> ExecuteAsync(Words words, CancellationToken ct)
    {
        var code = Route<string>("code")!;
        return words.Put(
            database,
            snapshot => snapshot.Catalogue.Indicators.OfCode(code) is { Revision: var revision } ? [revision] : [],
            (reader, snapshot) => IndicatorRows.ReadOne(reader, snapshot, code));
    }
}
