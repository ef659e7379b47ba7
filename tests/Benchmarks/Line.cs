namespace Indicators.Benchmarks;

/// <summary>One measurement, beside its limit and beside what a team would write first.</summary>
/// <param name="Unit">ms, unless said otherwise; of a rate, such as rows/s, more is better.</param>
public sealed record Line(string What, double Figure, string Unit = "ms")
{
    /// <summary>What nobody can be much better than, such as the raw read of the same rows.</summary>
    public Beside? Limit { get; init; }

    /// <summary>What a team would write first.</summary>
    public Beside? Baseline { get; init; }

    public double Ratio(Beside beside) => Figure / beside.Figure;

    public bool MoreIsBetter => Unit.EndsWith("/s");

    public bool IsMet(Beside beside) => MoreIsBetter ? Ratio(beside) >= beside.Goal : Ratio(beside) <= beside.Goal;
}

/// <summary>What a measurement is set beside.</summary>
/// <param name="Figure">In the unit of the measurement.</param>
/// <param name="Goal">The ratio of measurement to this that is aimed at: at least, where more is better, else at most.</param>
public sealed record Beside(double Figure, string Name = "", double? Goal = null);
