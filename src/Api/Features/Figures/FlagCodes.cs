using Indicators.Api.Http.Codes;
using Indicators.Observations;
using Indicators.Queries;

namespace Indicators.Api.Features.Figures;

/// <summary>What is remarkable about a row, as codes: its flags, and the bound its value is.</summary>
public static class FlagCodes
{
    public static IReadOnlyList<string> Of(FigureResult row)
    {
        if (row.Flags == ObservationFlags.None && row.Actual.Bound == Bound.None && row.Instead is null)
        {
            return [];
        }

        var codes = CodeLists.Of<ObservationFlags>().Set(row.Flags);
        return row.Instead is { } latest ? [.. codes, $"latest:{latest.ToString()}"] : [.. codes, .. BoundOf(row.Actual)];
    }

    private static IEnumerable<string> BoundOf(Observation actual) => actual.Bound switch
    {
        Bound.None => [],
        Bound.Range => [$"range:{actual.Value!.Value.ToString()}..{actual.High!.Value.ToString()}"],
        Bound.AtLeast or Bound.MoreThan or Bound.AtMost or Bound.LessThan or Bound.About => [CodeLists.IdOf(actual.Bound)],
    };
}
