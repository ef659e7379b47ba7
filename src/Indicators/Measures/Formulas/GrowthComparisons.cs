using Indicators.Numbers;

namespace Indicators.Measures.Formulas;

/// <summary>What is worked out from growth figures. Part and whole are in one unit and compared with the same period.</summary>
public static class GrowthComparisons
{
    /// <summary>放缓0.1个百分点: growth now − growth a year before, in points.</summary>
    public static T Change<T>(T growth, T yearBefore)
        where T : IFormulaAlgebra<T> => (growth - yearBefore.AsBase().As(VariableName.GrowthBefore)).As(VariableName.GrowthChange);

    /// <summary>高于全省0.7个百分点: a region's growth − its parent's, in points.</summary>
    public static T GapToParent<T>(T growth, T parent)
        where T : IFormulaAlgebra<T> => (growth - parent.AsWhole().As(VariableName.ParentGrowth)).As(VariableName.GapToParent);

    /// <summary>贡献率: Δpart ÷ Δwhole in percent; not applicable when the whole did not grow.</summary>
    public static T Contribution<T>(T partChange, T wholeChange)
        where T : IFormulaAlgebra<T> =>
            partChange.PercentOf(wholeChange.AsWhole().As(VariableName.WholeChange), Reason.NotApplicable).As(VariableName.Contribution);

    /// <summary>拉动: how many points of the whole's growth are the part's, Δpart ÷ the whole's base.</summary>
    public static T Pull<T>(T partChange, T wholeBase)
        where T : IFormulaAlgebra<T> =>
        partChange.PercentOf(wholeBase, wholeBase.Result.Sign < 0 ? Reason.NegativeBase : Reason.ZeroBase).As(VariableName.Pull);
}
