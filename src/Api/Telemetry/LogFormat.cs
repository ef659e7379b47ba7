using Microsoft.Extensions.Configuration.Memory;

namespace Indicators.Api.Telemetry;

/// <summary>How the log is written: for people in Development, else one JSON object a line.</summary>
public static class LogFormat
{
    // What the framework tells of each request has its query: it is no setting that may be missing.
    private static readonly Dictionary<string, string?> Levels = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "None",
    };

    /// <summary>What is logged where no setting says otherwise.</summary>
    public static void AddLogLevels(this IConfigurationBuilder configuration) =>
        configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Levels });

    public static ILoggingBuilder AddLogFormat(this ILoggingBuilder logging, string environment) =>
        environment == Environments.Development
            ? logging.AddSimpleConsole()
            : logging.ClearProviders().AddJsonConsole(json => (json.TimestampFormat, json.UseUtcTimestamp) = ("O", true));
}
