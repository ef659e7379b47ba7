using Indicators.Api.Http.Codes;
using Indicators.Observations;
using Indicators.Queries;

namespace Indicators.Api.Features.Figures;

/// <summary>What is remarkable about a row, as codes: its flags, and the bound its value is.</summary>
public static class FlagCodes
{
    public static IReadOnlyList<string> Of(FigureQuery query, FigureRow row)
    {
        var flags = row.Actual.Flags
            | (query.Asks(MeasureSet.Growth) ? row.Growth.Flags : ObservationFlags.None)
            | (row.Completion?.Flags ?? ObservationFlags.None)
            | (row.IsStrictest ? ObservationFlags.Strictest : ObservationFlags.None)
            | (row.Excluded ? ObservationFlags.Excluded : ObservationFlags.None)
            | (IsOfficial(query, row) ? ObservationFlags.Official : ObservationFlags.None);
        if (flags == ObservationFlags.None && row.Actual.Bound == Bound.None && row.Instead is null)
        {
            return [];
        }

        var codes = CodeLists.Of<ObservationFlags>().Set(flags);
        return row.Instead is { } latest ? [.. codes, $"latest:{latest.ToString()}"] : [.. codes, .. BoundOf(row.Actual)];
    }

    // What is worked out from growth stands on declared rates where there are any.
    private static bool IsOfficial(FigureQuery query, FigureRow row) =>
        (query.Asks(MeasureSet.GrowthChange) && row.Columns.Growth.ChangeIsOfficial(row.Index))
        || (query.Asks(MeasureSet.GapToParent) && row.Columns.Growth.GapIsOfficial(row.Index));

    private static IEnumerable<string> BoundOf(Observation actual) => actual.Bound switch
    {
        Bound.None => [],
        Bound.Range => [$"range:{actual.Value!.Value.ToString()}..{actual.High!.Value.ToString()}"],
        var bound => [CodeLists.IdOf(bound)],
    };
}
