using Indicators.Api.Telemetry;

namespace Indicators.Api;

/// <summary>Whatever keeps the service from starting is a line in the log's own format, and code 1.</summary>
public static partial class StartFaults
{
    public static async Task<int> Told(Func<Task<int>> serve)
    {
        try
        {
            return await serve();
        }
        catch (Exception failure) when (failure is not (HostAbortedException or NullReferenceException or InvalidCastException))
        {
            var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environments.Production;
            using var log = LoggerFactory.Create(logging => logging.AddLogFormat(environment));
            NotStarted(log.CreateLogger("Indicators.Start"), string.Join(": ", Chain(failure).Select(one => one.Message).Distinct()));
            return 1;
        }
    }

    private static IEnumerable<Exception> Chain(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException) yield return failure;
    }

    [LoggerMessage(LogLevel.Critical, "服务未启动 / not started: {Why}")]
    private static partial void NotStarted(ILogger logger, string why);
}
