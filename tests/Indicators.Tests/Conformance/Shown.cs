using Indicators.Actuals;
using Indicators.Figures;
using Indicators.Measures;
using Indicators.Queries;
using Indicators.Regions;

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
        "basePeriod" => row.Block.Growth.BasePeriod?.ToString() ?? "null",
        "change" => Exact(row.Growth.Change),
        "growth" => Rounded(row.Growth.Rate),
        "points" => row.Growth.Points is { } points ? Rounded(points) : "null",
        "transition" => row.Growth.Transition switch
        {
            null => "null",
            Transition.TurnedPositive => "扭亏为盈",
            Transition.TurnedNegative => "由盈转亏",
            Transition.LossNarrowed => "减亏",
            Transition.LossWidened => "增亏",
            _ => "持平",
        },
        "growthChange" => Rounded(row.Block.Growth.ChangeOf<Evaluation>(row.Index)),
        "gapToParent" => Rounded(row.Block.Growth.GapToParent<Evaluation>(row.Index)),
        "contribution" => Rounded(row.Block.Growth.Contribution<Evaluation>(row.Index)),
        "pull" => Rounded(row.Block.Growth.Pull<Evaluation>(row.Index)),
        _ => null,
    };

    private string? OfTarget(string column) => column switch
    {
        "targetCount" => row.TargetCount.ToString(),
        "timeProgress" => Rounded(row.Pace.TimeProgress),
        "pace" => Rounded(row.Pace.Ahead),
        "light" => row.Block.Sheet.Query.Lights.Of(row.Pace.Ahead) ?? "null",
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
        "target.setBy" => row.Block.Sheet.Tree[completion.Target.Key.SetBy].Name,
        "required" => Exact(completion.Required),
        "completion" => Rounded(completion.Rate),
        "gap" => Exact(completion.Gap),
        "met" => completion.Met is { } met ? Truth(met) : "null",
        "formula" => completion.Formula is { } formula ? Words.Camel(formula) : "null",
        "actualPeriod" => completion.Yardstick.Actual.ToString(),
        _ => null,
    };

    private string? OfWhole(string column) => column switch
    {
        "share" => Rounded(row.Block.Shares[row.Index].Rate),
        "whole" => Whole(row.Block.Shares[row.Index].Whole),
        "computed" => Whole(row.Block.Computed[row.Index].Value),
        "difference" => Exact(row.Block.Computed[row.Index].Difference),
        "reported" => (row.Total?.Reported ?? row.Block.Computed[row.Index].Reported).ToString(),
        "expected" => (row.Total?.Expected ?? row.Block.Computed[row.Index].Expected).ToString(),
        "missing" => Names(row.Total is { } total ? total.Missing.Select(Row) : row.Block.Computed[row.Index].Missing),
        "allocated" => Exact(row.Block.Allocations[row.Index].Figures.Allocated),
        "surplus" => Exact(row.Block.Allocations[row.Index].Figures.Surplus),
        "allocation" => Rounded(row.Block.Allocations[row.Index].Figures.Percent),
        "without" => Names(row.Block.Allocations[row.Index].Without),
        _ => null,
    };

    // What a total is missing is counted by the rows it is the total of.
    private Region Row(int place) => row.Block.Sheet.Query.Regions.Rows(row.Block.Sheet.Tree, row.Period.Last).ElementAt(place);

    private string? OfRank(string column) => column switch
    {
        "rank" => row.Position is { } position ? position.Now.Place?.Rank.ToString() ?? Words.Hyphened(position.Why!.Value) : "null",
        "tied" => row.Position?.Now.Place is { } place ? Truth(place.Tied) : "null",
        "of" => row.Position?.Now.Of?.ToString() ?? "null",
        "previousRank" => row.Position?.Before.Place?.Rank.ToString() ?? "null",
        "previousOf" => row.Position?.Before.Of?.ToString() ?? "null",
        "moved" => row.Position?.Moved?.ToString() ?? "null",
        _ => null,
    };

    private string FlagsOf()
    {
        var flags = row.Actual.Flags | (row.Completion?.Flags ?? Flags.None);
        flags |= row.Block.Sheet.Query.Asks(MeasureSet.Growth) ? row.Growth.Flags : Flags.None;
        var words = Enum.GetValues<Flags>().Where(flag => flag != Flags.None && flags.HasFlag(flag)).Select(flag => Words.Hyphened(flag));
        words = row.Instead is { } latest ? words.Append($"latest:{latest}") : words;
        words = row.Actual.Bound != Bound.None ? words.Append(Words.Camel(row.Actual.Bound)) : words;
        return string.Join(',', words) is { Length: > 0 } all ? all : "none";
    }

    // A quotient has no end of digits; everything else goes out whole.
    private string Whole(Reading reading) => reading.Value switch
    {
        { } value when reading.Flags.HasFlag(Flags.Computed) => Words.Number(precision.Of(value)),
        { } value => Words.Number(value),
        null => Words.Hyphened(reading.Reason),
    };

    private string Rounded(Outcome outcome) => outcome.HasValue ? Words.Number(precision.Of(outcome.Value)) : Words.Hyphened(outcome.Reason!.Value);

    private static string Exact(Outcome outcome) => outcome.HasValue ? Words.Number(outcome.Value) : Words.Hyphened(outcome.Reason!.Value);

    private static string Truth(bool value) => value ? "true" : "false";

    private static string Names(IEnumerable<Region> regions) => string.Join(',', regions.Select(region => region.Name)) is { Length: > 0 } names ? names : "none";
}
