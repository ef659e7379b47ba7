namespace Indicators.Measures;

/// <summary>What is worked out from growth figures. Part and whole are in one unit and compared with the same period.</summary>
public static class GrowthFamily
{
    /// <summary>放缓0.1个百分点: growth now − growth a year before, in points.</summary>
    public static T Change<T>(T growth, T yearBefore)
        where T : IAmount<T> => (growth - yearBefore.AsBase().As(Quantity.GrowthBefore)).As(Quantity.GrowthChange);

    /// <summary>高于全省0.7个百分点: a region's growth − its parent's, in points.</summary>
    public static T GapToParent<T>(T growth, T parent)
        where T : IAmount<T> => (growth - parent.AsPart().As(Quantity.ParentGrowth)).As(Quantity.GapToParent);

    /// <summary>贡献率: Δpart ÷ Δwhole in percent; not applicable when the whole did not grow.</summary>
    public static T Contribution<T>(T partChange, T wholeChange)
        where T : IAmount<T> => partChange.PercentOf(wholeChange.AsPart().As(Quantity.WholeChange), Reason.NotApplicable).As(Quantity.Contribution);

    /// <summary>拉动: how many points of the whole's growth are the part's, Δpart ÷ the whole's base.</summary>
    public static T Pull<T>(T partChange, T wholeBase)
        where T : IAmount<T> =>
        partChange.PercentOf(wholeBase, wholeBase.Result.Sign < 0 ? Reason.NegativeBase : Reason.ZeroBase).As(Quantity.Pull);
}
