using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Api;

/// <summary>Says at the start which regions got longer lives than the shipped ones, so that no stored figure is outside of them.</summary>
public static partial class WidenedLives
{
    public static void TellWidenedLives(this WebApplication app)
    {
        foreach (var life in app.Services.GetRequiredService<Database>().Widened)
        {
            Tell(app.Logger, life.Region.Code, life.Region.Name, Span(life.From, life.To), Span(life.Region.From, life.Region.To));
        }
    }

    [LoggerMessage(LogLevel.Warning, "Region {Code} {Name} has figures outside its shipped life {Shipped}: it keeps {Kept}.")]
    private static partial void Tell(ILogger logger, string code, string name, string shipped, string kept);

    private static string Span(int? from, int? to) => $"{Month(from)}..{Month(to)}";

    private static string Month(int? month) => month is { } number ? new Period(number, 1).ToString() : "";
}
