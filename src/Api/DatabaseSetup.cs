using Indicators.Api.Configuration;
using Indicators.Storage;

namespace Indicators.Api;

/// <summary>The database of the service, which tells its operator by the log what becomes of it.</summary>
public static partial class DatabaseSetup
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, Settings settings) => services.AddSingleton(provider =>
    {
        var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger("Indicators.Database");
        return Database.Open(
            settings.Metrics, cacheBytes: settings.CacheBytes, replicas: settings.Replicas, tell: what => Changed(logger, what));
    });

    [LoggerMessage(LogLevel.Warning, "{What}")]
    private static partial void Changed(ILogger logger, string what);
}
