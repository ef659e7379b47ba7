using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;

namespace Indicators.Api.Features.Schemes;

/// <summary>What is wrong with an item of a scheme, in the words of the contract.</summary>
internal static class SchemeErrors
{
    /// <summary>The field that is wrong, the code, and what the message names.</summary>
    public static (BodyField Field, ErrorCode Code, object Value) Told(SchemeErrorCode fault, SchemeItem item)
    {
        var method = CodeLists.IdOf(item.Method.Kind);
        return fault switch
        {
            SchemeErrorCode.DuplicateItem => (SchemeFields.Indicator, ErrorCode.DuplicateItem, item.Indicator),
            SchemeErrorCode.NegativeWeight => (SchemeFields.ItemWeight, ErrorCode.NegativeWeight, item.Weight),
            SchemeErrorCode.MeasureDoesNotFit =>
                (SchemeFields.Measure, ErrorCode.MeasureDoesNotFit, $"{CodeLists.IdOf(item.Measure)}, method = {method}"),
            SchemeErrorCode.NegativeBonus => (SchemeFields.BonusCap, ErrorCode.NegativeBonus, method),
            SchemeErrorCode.NoSteps => (Ladder(item), ErrorCode.NoSteps, method),
            SchemeErrorCode.StepsOutOfOrder => (Ladder(item), ErrorCode.StepsOutOfOrder, method),
            SchemeErrorCode.PointsOutOfRange => (Ladder(item), ErrorCode.PointsOutOfRange, method),
            SchemeErrorCode.StepNotPositive => (SchemeFields.StepSize, ErrorCode.StepNotPositive, method),
            SchemeErrorCode.BaseOutOfRange => (SchemeFields.Base, ErrorCode.BaseOutOfRange, method),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "It is no fault of an item, or refused before."),
        };
    }

    // Where the points of a method stand.
    private static BodyField Ladder(SchemeItem item) => item.Method switch
    {
        StepsMethod => SchemeFields.Steps,
        RankMethod { Places: not null } => SchemeFields.Places,
        RankMethod => SchemeFields.Last,
        _ => SchemeFields.Base,
    };
}
