using Indicators.Api.Http.Errors;
using Indicators.Storage;

namespace Indicators.Api.Features.Service;

/// <summary>For those who start and watch the service.</summary>
public static class HealthEndpoints
{
    private const long LittleSpace = 1L << 30;

    public static void Map(IEndpointRouteBuilder root)
    {
        var health = root.MapGroup("/health").WithTags("Service").AllowAnonymous().ProducesProblems(StatusCodes.Status406NotAcceptable);
        health.MapGet("/live", () => TypedResults.Ok(new HealthAnswer("live")))
            .WithName("isLive").WithSummary("Whether the process answers").ProducesProblems(StatusCodes.Status406NotAcceptable);
        health.MapGet("/ready", IsReady)
            .WithName("isReady").WithSummary("Whether the database answers and takes writes")
            .ProducesProblems(
                StatusCodes.Status406NotAcceptable, StatusCodes.Status503ServiceUnavailable, StatusCodes.Status507InsufficientStorage);
    }

    private static async Task<Ok<ReadyAnswer>> IsReady(Database database)
    {
        var found = await database.Ready();
        List<string> warnings = [];
        if (found.IsBusy) warnings.Add("其他写入未完，试写在等待 / others write, and the trial waits");
        if (found.FreeBytes < LittleSpace) warnings.Add($"磁盘空间不足 1 GiB / less than 1 GiB is free: {found.FreeBytes}");
        if (found.ClockFault is { } clock) warnings.Add(clock);
        return TypedResults.Ok(new ReadyAnswer("ready", found.Revision, found.FreeBytes, found.ReplicaLag, warnings));
    }

    /// <param name="Status">live.</param>
    public sealed record HealthAnswer(string Status);

    /// <param name="Status">ready.</param>
    /// <param name="Revision">The newest revision.</param>
    /// <param name="FreeBytes">What is free where the database file is; null of a server.</param>
    /// <param name="ReplicaLag">How many revisions the replica is behind; null without one that answers.</param>
    /// <param name="Warnings">What an operator should look at.</param>
    public sealed record ReadyAnswer(string Status, long Revision, long? FreeBytes, long? ReplicaLag, IReadOnlyList<string> Warnings);
}
