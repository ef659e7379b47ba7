namespace Indicators.Measures;

/// <summary>What is worked out from growth figures. Part and whole are in one unit and compared with the same period.</summary>
public static class GrowthFamily
{
    /// <summary>放缓0.1个百分点: growth now − growth a year before, in points.</summary>
    public static Outcome Change(Outcome growth, Outcome yearBefore) => growth.Minus(yearBefore.AsBase());

    /// <summary>高于全省0.7个百分点: a region's growth − its parent's, in points.</summary>
    public static Outcome GapToParent(Outcome growth, Outcome parent) => growth.Minus(parent.AsPart());

    /// <summary>贡献率: Δpart ÷ Δwhole in percent; not applicable when the whole did not grow.</summary>
    public static Outcome Contribution(GrowthFigure part, GrowthFigure whole) =>
        part.Change.PercentOf(whole.Change.AsPart(), Reason.NotApplicable);

    /// <summary>拉动: how many points of the whole's growth are the part's, Δpart ÷ the whole's base.</summary>
    public static Outcome Pull(GrowthFigure part, GrowthFigure whole) =>
        part.Change.PercentOf(whole.Base.AsBase, whole.Base.Value < 0 ? Reason.NegativeBase : Reason.ZeroBase);
}
