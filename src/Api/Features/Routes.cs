using FastEndpoints;
using Indicators.Api.Features.AccessLogs;
using Indicators.Api.Features.Actuals;
using Indicators.Api.Features.Audit;
using Indicators.Api.Features.Calendars;
using Indicators.Api.Features.Changes;
using Indicators.Api.Features.Codes;
using Indicators.Api.Features.Coverage;
using Indicators.Api.Features.Declared;
using Indicators.Api.Features.Explain;
using Indicators.Api.Features.Figures;
using Indicators.Api.Features.Groups;
using Indicators.Api.Features.Imports;
using Indicators.Api.Features.Indicators;
using Indicators.Api.Features.Keys;
using Indicators.Api.Features.Query;
using Indicators.Api.Features.Regions;
using Indicators.Api.Features.ReportedPeriods;
using Indicators.Api.Features.Revisions;
using Indicators.Api.Features.Schemes;
using Indicators.Api.Features.Scores;
using Indicators.Api.Features.Submissions;
using Indicators.Api.Features.Targets;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Security;
using Microsoft.AspNetCore.Authorization;

namespace Indicators.Api.Features;

/// <summary>The routes of the contract.</summary>
public static class Routes
{
    /// <summary>One class a use case: route, access, words and handler.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        // figures
        typeof(ListMeasures), typeof(ListGrowth), typeof(ListCompletion), typeof(ListRankings),
        typeof(ListScores), typeof(SimulateScores), typeof(ListAudit), typeof(ExplainFigure), typeof(ListPeriods),
        typeof(ListCoverage), typeof(PostQuery),

        // stored
        typeof(ListActuals), typeof(PostActuals), typeof(DeleteActuals),
        typeof(ListTargets), typeof(PostTargets), typeof(DeleteTargets),
        typeof(ListDeclared), typeof(PostDeclared), typeof(DeleteDeclared),
        typeof(ListChanges), typeof(ListRevisions), typeof(GetRevision), typeof(RevertRevision), typeof(VerifyRevisions),

        // submissions
        typeof(ListSubmissions), typeof(PostSubmission), typeof(GetSubmission), typeof(PutSubmission), typeof(GetSubmissionDiff),
        typeof(ApproveSubmission), typeof(ApproveSubmissions), typeof(ReturnSubmission), typeof(WithdrawSubmission),

        // imports
        typeof(PostImport), typeof(GetImport), typeof(PutImport), typeof(GetImportTemplate),

        // catalogue
        typeof(ListRegions), typeof(PostRegions), typeof(GetRegion), typeof(PutRegion), typeof(DeleteRegion),
        typeof(GetRegionHistory),
        typeof(ListIndicators), typeof(PostIndicators), typeof(GetIndicator), typeof(PutIndicator), typeof(DeleteIndicator),
        typeof(ListGroups), typeof(GetGroup), typeof(PutGroup),
        typeof(ListSchemes), typeof(GetScheme), typeof(PutScheme),
        typeof(ListCalendars), typeof(GetCalendar), typeof(PutCalendar),
        typeof(ListCodes),

        // access
        typeof(ListKeys), typeof(PostKey), typeof(DeleteKey), typeof(GetOwnKey), typeof(ListAccessLog),
    ];

    public static IServiceCollection AddRoutes(this IServiceCollection services) =>
        services.AddSingleton<SubmissionFiling>().AddSingleton<SubmissionReview>()
            .AddSingleton<SubmissionReleases>().AddHostedService(provider => provider.GetRequiredService<SubmissionReleases>())
            .AddSingleton<IRequestBinder<QueryParameters>, QueryParametersBinder>().AddFastEndpoints(All.ToList());

    public static void MapRoutes(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1");
        ((IEndpointConventionBuilder)api).Add(CloseTestUrls);
        // FastEndpoints keeps its configuration once a process: nothing here may differ between two services in one.
        api.MapFastEndpoints(config => config.Endpoints.Configurator = endpoint => endpoint.Description(route =>
        {
            route.ClearDefaultAccepts().ProducesProblems(400, 401, 403, 406, 414, 429, 500, 503);
            // An upload takes as long as it takes.
            if (endpoint.AllowedPermissions?.Intersect(Permission.Reading).Any() is not true) route.DisableRequestTimeout();
        }));
    }

    /// <summary>What is mapped so far: who routes and who authorizes would each build all of it for themselves.</summary>
    public static void BuildEndpointsOnce(this WebApplication app)
    {
        var sources = ((IEndpointRouteBuilder)app).DataSources;
        var built = new CompositeEndpointDataSource([.. sources]);
        sources.Clear();
        sources.Add(built);
    }

    // FastEndpoints always maps an address that lists its classes and routes to anybody.
    private static void CloseTestUrls(EndpointBuilder endpoint)
    {
        if (endpoint is not RouteEndpointBuilder { RoutePattern.RawText: { } pattern } || !pattern.EndsWith("_test_url_cache_")) return;
        endpoint.Metadata.Clear();
        endpoint.Metadata.Add(new AllowAnonymousAttribute());
        endpoint.RequestDelegate = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }
}
