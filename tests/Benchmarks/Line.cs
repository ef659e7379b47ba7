namespace Indicators.Benchmarks;

/// <summary>One measurement beside its limit.</summary>
/// <param name="Figure">Milliseconds, unless <paramref name="Unit"/> says otherwise.</param>
/// <param name="Against">What the limit is, such as the raw read of the same rows.</param>
/// <param name="Goal">The ratio of figure to limit that is aimed at; null when there is none.</param>
/// <param name="MoreIsBetter">Whether the goal is a least, such as of requests a second, and not a most.</param>
public sealed record Line(
    string What, double Figure, string Against, double Limit, double? Goal = null, string Unit = "ms", bool MoreIsBetter = false)
{
    public double Ratio => Figure / Limit;

    public bool? Met => Goal is { } goal ? MoreIsBetter ? Ratio >= goal : Ratio <= goal : null;
}
