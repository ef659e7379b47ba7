using Indicators.Numbers;

namespace Indicators.Measures.Formulas;

/// <summary>
/// What a light goes by: the pace, the gap of a growth in points, what was added to a stock against time, or the completion.
/// </summary>
public enum LightBasis : byte { Pace, Growth, Stock, Completion }

/// <summary>A colour and the figure from which it shows (inclusive): in points and, by completion, in percent.</summary>
public sealed record TrafficLight(string Color, decimal? AtLeast);

/// <summary>
/// A named set of lights, best first: thresholds fall, and the last has none. What was added to a stock goes by those of pace.
/// </summary>
public sealed record TrafficLightScheme(string Name, IReadOnlyList<TrafficLight> Pace)
{
    /// <summary>Our own, where a bureau has none: green on time, yellow up to ten points behind, red below.</summary>
    public static TrafficLightScheme Default { get; } = new("default", [new("green", 0), new("yellow", -10), new("red", null)]);

    /// <summary>
    /// Of the gap in points; the last two have no threshold: one shows while the change has the wanted sign, the other when it has not.
    /// </summary>
    public IReadOnlyList<TrafficLight> Growth { get; init; } = [new(Pace[0].Color, 0), Second(Pace) with { AtLeast = null }, Pace[^1]];

    public IReadOnlyList<TrafficLight> Completion { get; init; } =
        Pace.Count > 2 ? [new(Pace[0].Color, 100), new(Pace[1].Color, 90), Pace[^1]] : [new(Pace[0].Color, 100), Pace[^1]];

    /// <summary>Those that show what goes by a basis, best first.</summary>
    public IReadOnlyList<TrafficLight> By(LightBasis basis) => basis switch
    {
        LightBasis.Pace or LightBasis.Stock => Pace,
        LightBasis.Growth => Growth,
        LightBasis.Completion => Completion,
    };

    /// <summary>The first whose threshold a figure reaches.</summary>
    internal static string Of(IReadOnlyList<TrafficLight> lights, Rational figure)
    {
        var at = 0;
        while (lights[at].AtLeast is { } least && figure < least) at++;
        return lights[at].Color;
    }

    // What a scheme of fewer than three colours shows between the best and the worst.
    private static TrafficLight Second(IReadOnlyList<TrafficLight> lights) => lights.Count > 2 ? lights[1] : lights[^1];
}
