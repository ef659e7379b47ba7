using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Storage.Writing;

namespace Indicators.Api.Security;

/// <summary>What is reviewed before it counts is written by nobody directly: it is submitted, and with it all that came along.</summary>
public static class ReviewRequirement
{
    private const string Route = "POST /api/v1/submissions";

    /// <param name="rowOf">The row that a figure came from, by its key.</param>
    public static IEnumerable<ValidationError> Faults(ChangeSet changeSet, IndicatorList indicators, Func<object, int?> rowOf) =>
        changeSet.Actuals.Select(actual => actual.Key).Concat(changeSet.ActualDeletes).Select(key => (key.Indicator, Key: (object)key))
            .Concat(changeSet.Targets.Select(target => target.Key).Concat(changeSet.TargetDeletes)
                .Select(key => (key.Indicator, Key: (object)key)))
            .Concat(changeSet.Declared.Select(figure => figure.Key).Concat(changeSet.DeclaredDeletes)
                .Select(key => (key.Indicator, Key: (object)key)))
            .Where(figure => indicators.OfId(figure.Indicator) is { Review: true })
            .Select(figure => new ValidationError(
                rowOf(figure.Key), "indicator", ErrorCode.ReviewRequired, indicators[figure.Indicator].Name, Route));
}
