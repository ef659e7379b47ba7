using Indicators.Actuals;
using Indicators.Api.Http;
using Indicators.Measures;
using Indicators.Queries;

namespace Indicators.Api.Features.Figures;

/// <summary>What is remarkable about a row, as codes: its flags, and the bound its value is.</summary>
public static class FigureFlags
{
    public static IReadOnlyList<string> Of(FigureQuery query, FigureRow row)
    {
        var flags = row.Actual.Flags
            | (query.Asks(MeasureSet.Growth) ? row.Growth.Flags : Flags.None)
            | (row.Completion?.Flags ?? Flags.None)
            | (row.IsStrictest ? Flags.Strictest : Flags.None)
            | (row.Excluded ? Flags.Excluded : Flags.None)
            | (IsOfficial(query, row) ? Flags.Official : Flags.None);
        if (flags == Flags.None && row.Actual.Bound == Bound.None && row.Instead is null)
        {
            return [];
        }

        var codes = Codes.Of<Flags>().Set(flags);
        return row.Instead is { } latest ? [.. codes, $"latest:{latest.ToString()}"] : [.. codes, .. BoundOf(row.Actual)];
    }

    // What is worked out from growth stands on declared rates where there are any.
    private static bool IsOfficial(FigureQuery query, FigureRow row) =>
        (query.Asks(MeasureSet.GrowthChange) && row.Block.Growth.ChangeIsOfficial(row.Index))
        || (query.Asks(MeasureSet.GapToParent) && row.Block.Growth.GapIsOfficial(row.Index));

    private static IEnumerable<string> BoundOf(Reading actual) => actual.Bound switch
    {
        Bound.None => [],
        Bound.Range => [$"range:{actual.Value!.Value.ToString()}..{actual.High!.Value.ToString()}"],
        var bound => [Codes.Word(bound)],
    };
}
