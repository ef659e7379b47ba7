using Indicators.Api.Http.Codes;
using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Numbers;
using Indicators.Queries;

namespace Indicators.Api.Features.Figures;

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

        if (query.Asks(MeasureSet.Growth))
        {
            Add("growth", row.Growth.Rate.Reason);
            Add("points", row.Growth.Points?.Reason);
            if (row.Indicator.PriceBasis == PriceBasis.Constant) Add("official", row.Columns.Growth.Official[row.Index].Reason);
        }

        if (query.Asks(MeasureSet.Completion))
        {
            Add("completion", row.Completion is { } counted ? counted.Rate.Reason : row.NoCompletion);
            Add("required", row.Completion?.Required.Reason);
            Add("met", row.Completion is { Met: null } open ? open.Actual.Exact.Reason ?? open.Required.Reason ?? Reason.NotApplicable : null);
        }

        if (query.Asks(MeasureSet.Pace)) Add("pace", row.Pace.Ahead.Reason);
        if (query.Asks(MeasureSet.GrowthChange)) Add("growthChange", row.Columns.Growth.ChangeOf<Evaluation>(row.Index).Result.Reason);
        if (query.Asks(MeasureSet.GapToParent)) Add("gapToParent", row.Columns.Growth.GapToParent<Evaluation>(row.Index).Result.Reason);
        if (query.Asks(MeasureSet.Contribution)) Add("contribution", row.Columns.Growth.Contribution<Evaluation>(row.Index).Result.Reason);
        if (query.Asks(MeasureSet.Pull)) Add("pull", row.Columns.Growth.Pull<Evaluation>(row.Index).Result.Reason);
        if (query.Asks(MeasureSet.Share)) Add("share", row.Share.Rate.Reason);
        if (query.Asks(MeasureSet.Computed)) Add("computed", row.Computed is var computed ? computed.Value.Value is null ? computed.Value.Reason : computed.Difference.Reason : null);
        if (query.Asks(MeasureSet.Allocation)) Add("allocation", row.Allocation.Figures.Percent.Reason);
        if (query.Asks(MeasureSet.Projection)) Add("projection", row.Projection.Projection.Figure.Reason);
        if (query.Asks(MeasureSet.Rank)) Add("rank", row.RankMovement!.Value.Why);
        return reasons;

        void Add(string field, Reason? reason)
        {
            if (reason is { } why)
            {
                reasons = ReferenceEquals(reasons, None) ? [] : reasons;
                reasons[field] = CodeLists.IdOf(why);
            }
        }
    }
}
