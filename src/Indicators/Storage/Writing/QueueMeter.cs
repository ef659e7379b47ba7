using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Indicators.Storage.Writing;

/// <summary>How long writes wait for their turn.</summary>
public static class QueueMeter
{
    public const string Name = "Indicators.Storage";

    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Wait =
        Meter.CreateHistogram<double>("indicators.write.wait", "s", "How long a write waited for its turn");

    public static void Waited(long since) => Wait.Record(Stopwatch.GetElapsedTime(since).TotalSeconds);
}
