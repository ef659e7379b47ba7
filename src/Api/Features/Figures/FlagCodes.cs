using System.Collections.Concurrent;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Labels;
using Indicators.Observations;
using Indicators.Queries;

namespace Indicators.Api.Features.Figures;

/// <summary>What is remarkable about a row, as codes: its flags, and the bound its value is.</summary>
public static class FlagCodes
{
    private static readonly ConcurrentDictionary<ObservationFlags, IReadOnlyList<EncodedText>> OfFlags = [];

    public static IReadOnlyList<EncodedText> Of(FigureResult row)
    {
        var codes = OfFlags.TryGetValue(row.Flags, out var known)
            ? known
            : OfFlags.GetOrAdd(row.Flags, CodeLists.Of<ObservationFlags>().Set(row.Flags));
        return row.Instead is { } latest ? [.. codes, new($"latest:{latest.ToString()}")]
            : row.Actual.Bound is Bound.None ? codes
            : [.. codes, BoundOf(row.Actual)];
    }

    private static EncodedText BoundOf(Observation actual) => actual.Bound is Bound.Range
        ? new($"range:{actual.Value!.Value.ToString()}..{actual.High!.Value.ToString()}")
        : CodeLists.Of<Bound>().Word(actual.Bound)!;
}
