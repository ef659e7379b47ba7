using Indicators.Api.Http;
using Indicators.Assessments;

namespace Indicators.Api.Features.Schemes;

/// <summary>What is wrong with an item of a scheme, in the words of the contract.</summary>
internal static class SchemeFaults
{
    /// <summary>The field that is wrong, the code, and what the message names.</summary>
    public static (Field Field, FaultCode Code, object Value) Told(SchemeFaultCode fault, SchemeItem item)
    {
        var method = Codes.Word(item.Method.Kind);
        return fault switch
        {
            SchemeFaultCode.DuplicateItem => (SchemeFields.Indicator, FaultCode.DuplicateItem, item.Indicator),
            SchemeFaultCode.NegativeWeight => (SchemeFields.ItemWeight, FaultCode.NegativeWeight, item.Weight),
            SchemeFaultCode.MeasureDoesNotFit =>
                (SchemeFields.Measure, FaultCode.MeasureDoesNotFit, $"{Codes.Word(item.Measure)}, method = {method}"),
            SchemeFaultCode.NegativeBonus => (SchemeFields.BonusCap, FaultCode.NegativeBonus, method),
            SchemeFaultCode.NoSteps => (Ladder(item), FaultCode.NoSteps, method),
            SchemeFaultCode.StepsOutOfOrder => (Ladder(item), FaultCode.StepsOutOfOrder, method),
            SchemeFaultCode.PointsOutOfRange => (Ladder(item), FaultCode.PointsOutOfRange, method),
            SchemeFaultCode.StepNotPositive => (SchemeFields.StepSize, FaultCode.StepNotPositive, method),
            SchemeFaultCode.BaseOutOfRange => (SchemeFields.Base, FaultCode.BaseOutOfRange, method),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "It is no fault of an item, or refused before."),
        };
    }

    // Where the points of a method stand.
    private static Field Ladder(SchemeItem item) => item.Method switch
    {
        Steps => SchemeFields.Steps,
        ByRank { Places: not null } => SchemeFields.Places,
        ByRank => SchemeFields.Last,
        _ => SchemeFields.Base,
    };
}
