namespace Indicators.Measures.Formulas;

/// <summary>The rules that give a number without arithmetic; in the comments what they look at.</summary>
public enum DecisionRule
{
    /// <summary>A figure, and the threshold that it reaches.</summary>
    Reached,

    /// <summary>A figure, and the last threshold, which it does not reach.</summary>
    BelowAll,

    /// <summary>A place.</summary>
    Placed,

    /// <summary>The place of one who is compared with nobody.</summary>
    Alone,

    /// <summary>The best and the worst figure.</summary>
    AllEqual,

    /// <summary>The figure of a binding target that is met.</summary>
    Met,

    /// <summary>The figure of a binding target that is not met.</summary>
    NotMet,

    /// <summary>The figure of a target that does not bind.</summary>
    NotBinding,

    /// <summary>The completion of a ceiling of nothing that is kept.</summary>
    MetWithoutRate,

    /// <summary>The completion of a ceiling of nothing that is not kept.</summary>
    MissedWithoutRate,

    /// <summary>What does not apply.</summary>
    DoesNotApply,

    /// <summary>The items that veto.</summary>
    Vetoed,
}
