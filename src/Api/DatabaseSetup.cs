using Indicators.Api.Configuration;
using Indicators.Api.Http.Labels;
using Indicators.Storage;

namespace Indicators.Api;

/// <summary>The database of the service: waited for, opened, and told of in the log, from the start to the end.</summary>
public static partial class DatabaseSetup
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<OpeningFault, Code> Faults = new()
    {
        [OpeningFault.Unavailable] = new("", "", "连不上", "it does not answer"),
        [OpeningFault.Newer] = new("", "", "由更新的版本写过", "a newer version has written it"),
        [OpeningFault.Damaged] = new("", "", "损坏或不完整", "it is damaged or not whole"),
        [OpeningFault.NotWritable] = new("", "", "不可写", "it cannot be written"),
        [OpeningFault.NotLetIn] = new("", "", "用户或密码不对", "wrong user or password"),
        [OpeningFault.NoDatabase] = new("", "", "没有这个库，请先创建", "there is no such database: create it first"),
        [OpeningFault.WrongEncoding] = new("", "", "编码不是 UTF-8", "its encoding is not UTF-8"),
        [OpeningFault.Other] = new("", "", "打不开", "it cannot be opened"),
    };

    public static IServiceCollection AddDatabase(this IServiceCollection services, Settings settings) => services.AddSingleton(provider =>
    {
        var logger = Logger(provider);
        for (var until = DateTime.UtcNow + settings.WaitForDatabase; ; Thread.Sleep(BetweenTries))
        {
            try
            {
                return Database.Open(
                    settings.Metrics, provider.GetRequiredService<TimeProvider>(), settings.CacheBytes, settings.Replicas,
                    what => Told(logger, what));
            }
            catch (Exception failure) when (OpeningFaults.Of(failure) is OpeningFault.Unavailable && DateTime.UtcNow < until)
            {
                Waiting(logger, failure.Message.ReplaceLineEndings(" "));
            }
        }
    });

    /// <summary>Opens it; tells in one line why it is not.</summary>
    public static bool OpenDatabase(this WebApplication app) =>
        app.Tried(() => app.Services.GetRequiredService<Database>());

    /// <summary>Reads the catalogue of what is open, and tells what that is, or in one line why it cannot be read.</summary>
    public static bool ReadCatalogue(this WebApplication app) => app.Tried(() =>
    {
        var (logger, database) = (Logger(app.Services), app.Services.GetRequiredService<Database>());
        using (var snapshot = database.Read()) _ = snapshot.Catalogue;
        Started(logger, database.Describe());
        if (database.ClockFault() is { } clock) Told(logger, clock);
        app.Lifetime.ApplicationStopped.Register(() => Stopped(logger, database));
    });

    private static bool Tried(this WebApplication app, Action use)
    {
        try
        {
            use();
            return true;
        }
        catch (Exception failure)
        {
            var fault = Faults[OpeningFaults.Of(failure)];
            NotOpened(Logger(app.Services), fault.Zh, fault.En, failure.Message.ReplaceLineEndings(" "));
            return false;
        }
    }

    private static void Stopped(ILogger logger, Database database)
    {
        try
        {
            Stopped(logger, database.Describe());
        }
        catch (Exception away) when (database.IsUnavailable(away) || database.IsChanged(away))
        {
            Stopped(logger, away.Message.ReplaceLineEndings(" "));
        }
    }

    private static ILogger Logger(IServiceProvider services) =>
        services.GetRequiredService<ILoggerFactory>().CreateLogger("Indicators.Database");

    [LoggerMessage(LogLevel.Warning, "{What}")]
    private static partial void Told(ILogger logger, string what);

    [LoggerMessage(LogLevel.Warning, "等待数据库 / waiting for the database: {Why}")]
    private static partial void Waiting(ILogger logger, string why);

    [LoggerMessage(LogLevel.Critical, "数据库{Zh} / the database: {En}: {Why}")]
    private static partial void NotOpened(ILogger logger, string zh, string en, string why);

    [LoggerMessage(LogLevel.Information, "启动 / started: {Database}")]
    private static partial void Started(ILogger logger, string database);

    [LoggerMessage(LogLevel.Information, "停止 / stopped: {Database}")]
    private static partial void Stopped(ILogger logger, string database);
}
