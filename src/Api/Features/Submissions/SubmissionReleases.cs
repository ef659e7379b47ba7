using Indicators.Storage;

namespace Indicators.Api.Features.Submissions;

/// <summary>
/// Looks for approved submissions whose time has come: when the service starts, and then twice a second, in every process. The writers'
/// lock lets one of them release each.
/// </summary>
public sealed partial class SubmissionReleases(
    Database database, SubmissionReview review, TimeProvider clock, ILogger<SubmissionReleases> logger) : BackgroundService
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(500);

    /// <summary>Releases all that are due.</summary>
    public async Task Release()
    {
        foreach (var due in database.Submissions.Due(clock.GetUtcNow()))
        {
            try
            {
                await review.Release(due.Id);
            }
            catch (Exception failure) when (!database.IsUnavailable(failure))
            {
                // The others are not to wait for it.
                NotReleased(failure, due.Id);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Soon, clock);
        try
        {
            do
            {
                await ReleaseWhereItCan();
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The service stops; what is due waits for the next start.
        }
    }

    private async Task ReleaseWhereItCan()
    {
        try
        {
            await Release();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever a database in the midst of a restore says: what fails here would stop the service.
            Waits(failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "Submission {Id} is due and could not be released")]
    private partial void NotReleased(Exception failure, string id);

    [LoggerMessage(LogLevel.Debug, "The database does not answer just now: what is due waits")]
    private partial void Waits(Exception failure);
}
