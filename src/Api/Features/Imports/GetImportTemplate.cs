using FastEndpoints;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Formats;
using Indicators.Api.Security;
using Indicators.Catalogue;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Api.Features.Imports;

/// <summary>An empty form for some indicators, regions and a period, which is imported as it was filled.</summary>
public sealed class GetImportTemplate(Database database) : Endpoint<QueryParameters, IResult>
{
    // Of a sheet, which take longer than those of a list.
    private const int CellsOfRow = 4;

    private const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly QueryParameter Asked =
        new("indicators", "Indicators: code, name or alias; several with commas.") { Several = true, Required = true, Example = "gdp" };

    private static readonly QueryParameter Around = QueryParameter.Within.AsRequired();

    private static readonly QueryParameter Targets =
        new("targets", "Whether there is a column for the target of the year, beside that of the figure.") { IsBoolean = true };

    private static readonly QueryParameter Of =
        new("period", "The period that the form is for. An indicator without one so short is left out, and the form says so.")
        {
            Required = true,
            Example = "2024-06",
        };

    public override void Configure()
    {
        Get("/imports/template.xlsx");
        Permissions(Permission.ReadCatalogue);
        Description(route => route
            .WithName("getImportTemplate").WithTags("Stored").WithSummary("An empty form as XLSX, to be filled and imported")
            .Reads(Asked, Around, QueryParameter.Level, Of, Targets, QueryParameter.Lang).NeverKept()
            .Produces<byte[]>(StatusCodes.Status200OK, MediaType));
    }

    public override Task<IResult> ExecuteAsync(QueryParameters words, CancellationToken ct) => Task.FromResult(Answer(words));

    private IResult Answer(QueryParameters words)
    {
        using var snapshot = words.Open(database);
        var catalogue = snapshot.Catalogue;
        var period = words.Period(Of);
        var indicators = words.Indicators(catalogue, Asked);
        var within = words.Regions(catalogue, period, Around);
        var level = words.Choice<RegionLevel>(QueryParameter.Level);
        var asksTargets = words.Boolean(Targets) is true;
        var without = indicators.Where(indicator => period is { } of && !indicator.Takes(of)).ToList();
        if (without.Count == indicators.Count)
            words.Errors.AddAll(without.Select(indicator => new ValidationError(
                null, Of.Name, ErrorCode.PeriodTooShort, period!.Value, indicator.Name,
                CodeLists.Of<Frequency>().Of(indicator.ShortestPeriod))));

        if (words.Refused() is { } wrong) return wrong;
        var regions = catalogue.Regions.Within(within[0], level, period!.Value.Last);
        words.Cells.Took(CellsOfRow * regions.Count + indicators.Count);
        return Results.File(
            new TemplateWorkbook(
                within[0], regions.Count > 0 ? regions : [within[0]], [.. indicators.Except(without)], without, period.Value, asksTargets)
                .Write(),
            MediaType, "template.xlsx");
    }
}
