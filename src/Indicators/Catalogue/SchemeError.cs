namespace Indicators.Catalogue;

/// <summary>What is wrong with a scheme.</summary>
/// <param name="Item">The position of the item, null for the scheme as a whole.</param>
public readonly record struct SchemeError(SchemeErrorCode Code, int? Item = null);

public enum SchemeErrorCode
{
    NoItems,

    /// <summary>The weights of the items do not sum to the weight declared.</summary>
    WeightsDoNotSum,

    /// <summary>Two items judge one measure of one indicator by one method.</summary>
    DuplicateItem,
    NegativeWeight,

    /// <summary>A completion method on another measure than completion.</summary>
    MeasureDoesNotFit,

    /// <summary>A lag outside 0..120 months.</summary>
    LagOutOfRange,
    NegativeBonus,

    /// <summary>A method without steps or places to give points for.</summary>
    NoSteps,

    /// <summary>Thresholds that do not go one way, or points that rise toward the worse.</summary>
    StepsOutOfOrder,

    /// <summary>Points below zero or above the item's weight.</summary>
    PointsOutOfRange,

    /// <summary>A step of 每增减 that is not above zero.</summary>
    StepNotPositive,

    /// <summary>功效系数 with a base outside 0..100.</summary>
    BaseOutOfRange,
}
