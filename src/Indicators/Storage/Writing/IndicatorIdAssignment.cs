using Indicators.Catalogue;

namespace Indicators.Storage.Writing;

/// <summary>Gives new indicators their ids, refuses a code that is taken, and a change of meaning once there is data.</summary>
internal static class IndicatorIdAssignment
{
    public static IReadOnlyList<Indicator> Resolve(
        IReadOnlyList<Indicator> submitted, IndicatorList known, int nextId, Func<int, bool> hasData)
    {
        List<Indicator> entries = [.. submitted.Select(indicator => indicator.Id > 0 ? indicator : indicator with { Id = nextId++ })];
        RefuseDuplicates(entries, known);
        var stored = known.All.ToDictionary(indicator => indicator.Id);
        foreach (var indicator in entries)
        {
            if (stored.TryGetValue(indicator.Id, out var before) && !SameMeaning(indicator, before) && hasData(indicator.Id))
            {
                throw new WriteConflictException(WriteConflict.FrozenIndicator, indicator.Code);
            }
        }

        return entries;
    }

    private static void RefuseDuplicates(List<Indicator> entries, IndicatorList known)
    {
        var written = entries.Select(indicator => indicator.Id).ToHashSet();
        HashSet<string> codes = new(StringComparer.OrdinalIgnoreCase);
        var taken = known.All.Where(indicator => !written.Contains(indicator.Id)).Concat(entries.DistinctBy(indicator => indicator.Id))
            .FirstOrDefault(indicator => !codes.Add(indicator.Code));
        if (taken is not null)
        {
            throw new WriteConflictException(WriteConflict.DuplicateCode, taken.Code);
        }
    }

    private static bool SameMeaning(Indicator one, Indicator other) =>
        one.Nature == other.Nature
        && one.Numerator == other.Numerator
        && one.Denominator == other.Denominator
        && one.Factor == other.Factor
        && one.Unit.ConvertsTo(other.Unit);
}
