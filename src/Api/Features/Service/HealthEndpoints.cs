using Indicators.Api.Http.Errors;
using Indicators.Storage;

namespace Indicators.Api.Features.Service;

/// <summary>For those who start and watch the service.</summary>
public static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder root)
    {
        var health = root.MapGroup("/health").WithTags("Service").AllowAnonymous().ProducesProblems(StatusCodes.Status406NotAcceptable);
        health.MapGet("/live", () => TypedResults.Ok(new HealthAnswer("live")))
            .WithName("isLive").WithSummary("Whether the process answers").ProducesProblems(StatusCodes.Status406NotAcceptable);
        health.MapGet("/ready", IsReady)
            .WithName("isReady").WithSummary("Whether the database answers")
            .ProducesProblems(StatusCodes.Status406NotAcceptable, StatusCodes.Status503ServiceUnavailable);
    }

    private static Ok<HealthAnswer> IsReady(Database database)
    {
        using var snapshot = database.Read();
        return TypedResults.Ok(new HealthAnswer("ready"));
    }

    /// <param name="Status">live or ready.</param>
    public sealed record HealthAnswer(string Status);
}
