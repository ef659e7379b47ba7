using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Queries;

namespace Indicators.Tests.Conformance;

/// <summary>A row in the words of the contract: each column a figure, rounded once as asked, or the reason why there is none.</summary>
internal sealed class Shown(FigureRow row, Precision precision)
{
    public string Place => row.Total is null ? row.Region.Name : "total";

    public string this[string column] => column switch
    {
        "region" => row.Region.Code,
        "period" => row.Period.ToString(),
        "end" => row.Period.EndDate.ToString("yyyy-MM-dd"),
        "value" => Whole(row.Actual),
        "status" => row.Actual.Status is { } status ? Words.Camel(status) : "null",
        "derived" => Truth(row.Actual.Derived),
        "flags" => FlagsOf(),
        _ => OfGrowth(column) ?? OfTarget(column) ?? OfWhole(column) ?? OfRank(column) ?? throw new FormatException(column),
    };

    private string? OfGrowth(string column) => column switch
    {
        "base" => Whole(row.Growth.Base),
        "basePeriod" => row.Columns.Growth.BasePeriod?.ToString() ?? "null",
        "change" => Exact(row.Growth.Change),
        "growth" => Rounded(row.Growth.Rate),
        "points" => row.Growth.Points is { } points ? Rounded(points) : "null",
        "transition" => row.Growth.Transition switch
        {
            null => "null",
            GrowthTransition.TurnedPositive => "扭亏为盈",
            GrowthTransition.TurnedNegative => "由盈转亏",
            GrowthTransition.LossNarrowed => "减亏",
            GrowthTransition.LossWidened => "增亏",
            _ => "持平",
        },
        "growthChange" => Rounded(row.Columns.Growth.ChangeOf<Evaluation>(row.Index)),
        "gapToParent" => Rounded(row.Columns.Growth.GapToParent<Evaluation>(row.Index)),
        "contribution" => Rounded(row.Columns.Growth.Contribution<Evaluation>(row.Index)),
        "pull" => Rounded(row.Columns.Growth.Pull<Evaluation>(row.Index)),
        _ => null,
    };

    private string? OfTarget(string column) => column switch
    {
        "targetCount" => row.TargetCount.ToString(),
        "timeProgress" => Rounded(row.Pace.TimeProgress),
        "pace" => Rounded(row.Pace.Ahead),
        "light" => row.Columns.Context.Query.Lights.Of(row.Pace.Ahead) ?? "null",
        _ when row.Completion is { } completion => OfCompletion(completion, column),
        "completion" => Words.Hyphened(row.NoCompletion!.Value),
        "target" or "required" or "gap" or "met" => "null",
        _ => null,
    };

    private string? OfCompletion(Completion completion, string column) => column switch
    {
        "target" => Words.Camel(completion.Target.Key.Kind),
        "target.period" => completion.Target.Key.Period.ToString(),
        "target.commitment" => Words.Camel(completion.Target.Key.Commitment),
        "target.setBy" => row.Columns.Context.Tree[completion.Target.Key.SetBy].Name,
        "required" => Exact(completion.Required),
        "completion" => Rounded(completion.Rate),
        "gap" => Exact(completion.Gap),
        "met" => completion.Met is { } met ? Truth(met) : "null",
        "formula" => completion.Formula is { } formula ? Words.Camel(formula) : "null",
        "actualPeriod" => completion.Periods.Actual.ToString(),
        _ => null,
    };

    private string? OfWhole(string column) => column switch
    {
        "share" => Rounded(row.Columns.Shares[row.Index].Rate),
        "whole" => Whole(row.Columns.Shares[row.Index].Whole),
        "computed" => Whole(row.Columns.Computed[row.Index].Value),
        "difference" => Exact(row.Columns.Computed[row.Index].Difference),
        "reported" => (row.Total?.Reported ?? row.Columns.Computed[row.Index].Reported).ToString(),
        "expected" => (row.Total?.Expected ?? row.Columns.Computed[row.Index].Expected).ToString(),
        "missing" => Names(row.Total is { } total ? total.Missing.Select(Row) : row.Columns.Computed[row.Index].Missing),
        "allocated" => Exact(row.Columns.Allocations[row.Index].Figures.Allocated),
        "surplus" => Exact(row.Columns.Allocations[row.Index].Figures.Surplus),
        "allocation" => Rounded(row.Columns.Allocations[row.Index].Figures.Percent),
        "without" => Names(row.Columns.Allocations[row.Index].Without),
        _ => null,
    };

    // What a total is missing is counted by the rows it is the total of.
    private Region Row(int place) => row.Columns.Context.Query.Regions.Rows(row.Columns.Context.Tree, row.Period.Last).ElementAt(place);

    private string? OfRank(string column) => column switch
    {
        "rank" => row.RankMovement is { } position ? position.Now.Result?.Rank.ToString() ?? Words.Hyphened(position.Why!.Value) : "null",
        "tied" => row.RankMovement?.Now.Result is { } place ? Truth(place.Tied) : "null",
        "of" => row.RankMovement?.Now.Of?.ToString() ?? "null",
        "previousRank" => row.RankMovement?.Before.Result?.Rank.ToString() ?? "null",
        "previousOf" => row.RankMovement?.Before.Of?.ToString() ?? "null",
        "moved" => row.RankMovement?.Moved?.ToString() ?? "null",
        _ => null,
    };

    private string FlagsOf()
    {
        var flags = row.Actual.Flags | (row.Completion?.Flags ?? ObservationFlags.None);
        flags |= row.Columns.Context.Query.Asks(MeasureSet.Growth) ? row.Growth.Flags : ObservationFlags.None;
        var words = Enum.GetValues<ObservationFlags>().Where(flag => flag != ObservationFlags.None && flags.HasFlag(flag)).Select(flag => Words.Hyphened(flag));
        words = row.Instead is { } latest ? words.Append($"latest:{latest}") : words;
        words = row.Actual.Bound != Bound.None ? words.Append(Words.Camel(row.Actual.Bound)) : words;
        return string.Join(',', words) is { Length: > 0 } all ? all : "none";
    }

    // A quotient has no end of digits; everything else goes out whole.
    private string Whole(Observation reading) => reading.Value switch
    {
        { } value when reading.Flags.HasFlag(ObservationFlags.Computed) => Words.Number(precision.Of(value)),
        { } value => Words.Number(value),
        null => Words.Hyphened(reading.Reason),
    };

    private string Rounded(ValueOrReason outcome) => outcome.HasValue ? Words.Number(precision.Of(outcome.Value)) : Words.Hyphened(outcome.Reason!.Value);

    private static string Exact(ValueOrReason outcome) => outcome.HasValue ? Words.Number(outcome.Value) : Words.Hyphened(outcome.Reason!.Value);

    private static string Truth(bool value) => value ? "true" : "false";

    private static string Names(IEnumerable<Region> regions) => string.Join(',', regions.Select(region => region.Name)) is { Length: > 0 } names ? names : "none";
}
