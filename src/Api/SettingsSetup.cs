using Indicators.Api.Configuration;
using Indicators.Api.Telemetry;

namespace Indicators.Api;

/// <summary>The settings of the service, checked before it is made.</summary>
public static partial class SettingsSetup
{
    /// <summary>Null where some are wrong: all of them are told in a line of the log.</summary>
    public static Settings? ReadSettings(this WebApplicationBuilder builder)
    {
        try
        {
            return Settings.Read(builder.Configuration, builder.Environment);
        }
        catch (InvalidOperationException wrong)
        {
            using var log = LoggerFactory.Create(logging => logging.AddLogFormat(builder.Environment.EnvironmentName));
            NotStarted(log.CreateLogger("Indicators.Settings"), wrong.Message);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Critical, "{Why}")]
    private static partial void NotStarted(ILogger logger, string why);
}
