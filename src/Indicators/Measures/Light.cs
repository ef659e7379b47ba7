namespace Indicators.Measures;

/// <summary>A colour and the pace, in points, from which it shows (inclusive).</summary>
public sealed record Light(string Color, decimal? AtLeast);

/// <summary>A named set of lights, best first; the last has no threshold.</summary>
public sealed record LightScheme(string Name, IReadOnlyList<Light> Lights)
{
    /// <summary>Our own, where a bureau has none: green on time, yellow up to ten points behind, red below.</summary>
    public static LightScheme Default { get; } = new("default", [new("green", 0), new("yellow", -10), new("red", null)]);

    /// <summary>Whether every pace has one light: thresholds fall, and only the last has none.</summary>
    public bool IsComplete => Lights.Count > 0
        && Lights[^1].AtLeast is null
        && Lights.SkipLast(1).All(light => light.AtLeast is not null)
        && Lights.Zip(Lights.Skip(1)).All(pair => pair.Second.AtLeast is null || pair.First.AtLeast > pair.Second.AtLeast)
        && Lights.Select(light => light.Color).Append(Name).All(word => word.Length > 0 && System.Text.Ascii.IsValid(word));

    public string? Of(Outcome pace)
    {
        if (!pace.HasValue) return null;
        var light = 0;
        while (pace.Value < Lights[light].AtLeast) light++;
        return Lights[light].Color;
    }
}
