using System.Threading.Channels;
using Indicators.Imports.Facts;
using Indicators.Storage.Files;

namespace Indicators.Api.Features.Imports;

/// <summary>
/// Imports that are worked on while their sender waits elsewhere, one after the other. File and state lie in the database from the start:
/// one that was interrupted is sent on by a PUT of its owner.
/// </summary>
public sealed partial class ImportJobs(ImportService imports, ILogger<ImportJobs> logger) : BackgroundService
{
    private readonly Channel<Job> _jobs = Channel.CreateUnbounded<Job>();

    internal void Enqueue(StoredImport import, byte[] file, ImportDecisions decisions, ImportTerms terms)
    {
        imports.Keep(import with { Content = Convert.ToBase64String(file) });
        _jobs.Writer.TryWrite(new(import, file, decisions, terms));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in _jobs.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await imports.Run(job.Import, job.File, job.Decisions, job.Terms, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(logger, job.Import.Id, failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "导入失败，文件仍在，可用 PUT 重做 / import {Id} failed; its file is kept and a PUT does it again")]
    private static partial void Failed(ILogger logger, string id, Exception failure);

    private sealed record Job(StoredImport Import, byte[] File, ImportDecisions Decisions, ImportTerms Terms);
}

public static class ImportsExtensions
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<ImportService>()
        .AddSingleton<ImportJobs>()
        .AddHostedService(provider => provider.GetRequiredService<ImportJobs>());
}
