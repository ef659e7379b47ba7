using FastEndpoints;
using Indicators.Api.Http;
using Indicators.Api.Security;
using Indicators.Storage;

namespace Indicators.Api.Features.Indicators;

/// <summary>What is measured.</summary>
public sealed class ListIndicators(Database database) : Endpoint<Words, Results<Page<IndicatorRow>, Problem>>
{
    public override void Configure()
    {
        Get("/indicators");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("listIndicators").WithTags("Catalogue").WithSummary("Indicators by part of a code, name or alias")
            .Reads([Word.Q, Word.AsOf, .. Word.Shape]));
    }

    public override Task<Results<Page<IndicatorRow>, Problem>> ExecuteAsync(Words words, CancellationToken ct) => Task.FromResult(Answer(words));

    private Results<Page<IndicatorRow>, Problem> Answer(Words words)
    {
        var q = words.Text(Word.Q);
        using var snapshot = words.Open(database);
        if (words.Refused() is { } problem) return problem;

        var indicators = snapshot!.Indicators().All
            .Where(indicator => Lookups.IsNamed(q, [indicator.Code, indicator.Name, indicator.NameEn, .. indicator.Aliases]));
        return words.Page(snapshot, [.. indicators.Select(indicator => new IndicatorRow(indicator, snapshot))]);
    }
}
