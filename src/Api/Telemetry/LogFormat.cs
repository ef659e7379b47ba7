namespace Indicators.Api.Telemetry;

/// <summary>How the log is written: for people in Development, else one JSON object a line.</summary>
public static class LogFormat
{
    public static ILoggingBuilder AddLogFormat(this ILoggingBuilder logging, IHostEnvironment environment) =>
        environment.IsDevelopment()
            ? logging.AddSimpleConsole()
            : logging.ClearProviders().AddJsonConsole(json => (json.TimestampFormat, json.UseUtcTimestamp) = ("O", true));
}
