using System.Threading.Channels;
using Indicators.Imports.Facts;
using Indicators.Storage;
using Indicators.Storage.Files;

namespace Indicators.Api.Features.Imports;

/// <summary>
/// Imports that are worked on while their sender waits elsewhere, one after the other. State and file lie in the database from the start,
/// and a sign of life every few seconds: of what this process did not come to the others know that it was interrupted.
/// </summary>
public sealed partial class ImportJobs(ImportService imports, Database database, ILogger<ImportJobs> logger) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(5);

    private readonly Channel<Job> _jobs = Channel.CreateUnbounded<Job>();
    private readonly Dictionary<string, Job> _waiting = [];

    internal void Enqueue(StoredImport import, Stream file, ImportDecisions decisions, ImportTerms terms)
    {
        var job = new Job(import, file, decisions, terms);
        lock (_waiting) _waiting.Add(import.Id, job);
        _jobs.Writer.TryWrite(job);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var signs = TellOfLife(stoppingToken);
        try
        {
            await foreach (var job in _jobs.Reader.ReadAllAsync(stoppingToken)) await Run(job, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }

        await signs;
        foreach (var job in Waiting()) End(job);
    }

    private async Task Run(Job job, CancellationToken stopping)
    {
        try
        {
            await imports.Run(job.Import, job.File, job.Decisions, job.Terms, stopping);
            lock (_waiting) _waiting.Remove(job.Import.Id);
            await job.File.DisposeAsync();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(logger, job.Import.Id, failure);
            End(job);
        }
    }

    private void End(Job job)
    {
        lock (_waiting) _waiting.Remove(job.Import.Id);
        job.File.Dispose();
        try
        {
            imports.Interrupt(job.Import);
        }
        catch (Exception away) when (database.IsUnavailable(away))
        {
            // It is known by its silence.
        }
    }

    private async Task TellOfLife(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Often);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                foreach (var job in Waiting()) Touch(job.Import.Id);
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
    }

    private void Touch(string id)
    {
        try
        {
            var progress = imports.UnderWay.GetValueOrDefault(id);
            database.Imports.Touch(id, progress?.RowsRead ?? 0, progress?.RowsChecked ?? 0);
        }
        catch (Exception away)
        {
            // The next time comes soon.
            Silent(logger, id, away);
        }
    }

    private List<Job> Waiting()
    {
        lock (_waiting) return [.. _waiting.Values];
    }

    [LoggerMessage(LogLevel.Error, "导入失败，可用 PUT 重做或重新上传 / import {Id} failed; a PUT does it again, or the file is sent again")]
    private static partial void Failed(ILogger logger, string id, Exception failure);

    [LoggerMessage(LogLevel.Debug, "How far import {Id} is could not be stored")]
    private static partial void Silent(ILogger logger, string id, Exception failure);

    private sealed record Job(StoredImport Import, Stream File, ImportDecisions Decisions, ImportTerms Terms);
}

public static class ImportsExtensions
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<ImportService>()
        .AddSingleton<ImportJobs>()
        .AddHostedService(provider => provider.GetRequiredService<ImportJobs>());
}
