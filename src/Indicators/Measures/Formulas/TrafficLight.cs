using Indicators.Numbers;

namespace Indicators.Measures.Formulas;

/// <summary>A colour and the pace, in points, from which it shows (inclusive).</summary>
public sealed record TrafficLight(string Color, decimal? AtLeast);

/// <summary>A named set of lights, best first: thresholds fall, and only the last has none.</summary>
public sealed record TrafficLightScheme(string Name, IReadOnlyList<TrafficLight> Lights)
{
    /// <summary>Our own, where a bureau has none: green on time, yellow up to ten points behind, red below.</summary>
    public static TrafficLightScheme Default { get; } = new("default", [new("green", 0), new("yellow", -10), new("red", null)]);

    public string? Of(ValueOrReason pace)
    {
        if (!pace.HasValue) return null;
        var light = 0;
        while (pace.Value < Lights[light].AtLeast) light++;
        return Lights[light].Color;
    }
}
