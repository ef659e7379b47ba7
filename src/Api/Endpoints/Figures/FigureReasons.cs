using Indicators.Api.Http;
using Indicators.Measures;
using Indicators.Queries;

namespace Indicators.Api.Endpoints.Figures;

/// <summary>Why each asked field that could have a figure has none.</summary>
public static class FigureReasons
{
    private static readonly Dictionary<string, string> None = [];

    public static IReadOnlyDictionary<string, string> Of(FigureQuery query, FigureRow row)
    {
        var reasons = None;
        if (row.Actual.Value is null)
        {
            Add("value", row.Actual.Reason);
        }

        if (row.Growth is { } growth)
        {
            Add("growth", growth.Rate.Reason);
            Add("points", growth.Points?.Reason);
        }

        if (query.Asks(MeasureSet.Completion))
        {
            Add("completion", row.Completion is { } counted ? counted.Rate.Reason : row.NoCompletion);
            Add("required", row.Completion?.Required.Reason);
            Add("met", row.Completion is { Met: null } open ? open.Actual.Exact.Reason ?? open.Required.Reason ?? Reason.NotApplicable : null);
        }

        Add("pace", row.Pace?.Ahead.Reason);
        Add("rank", row.Position?.Why);
        return reasons;

        void Add(string field, Reason? reason)
        {
            if (reason is { } why)
            {
                reasons = ReferenceEquals(reasons, None) ? [] : reasons;
                reasons[field] = Codes.Word(why);
            }
        }
    }
}
