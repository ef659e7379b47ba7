using Indicators.Imports.Facts;
using Indicators.Imports.Names;
using Indicators.Imports.Words;

namespace Indicators.Imports;

/// <summary>What a person says of a table that names nothing that is known, by its field: columns.B.indicator.</summary>
internal sealed class UnknownCorrections(ImportNames names, int month)
{
    /// <param name="columns">Those of the table, by their letters.</param>
    public IEnumerable<(string Field, ImportFaultCode Code, string Text)> Of(TableCorrection table, IReadOnlyList<string> columns)
    {
        foreach (var fault in Of("", table.Indicator, table.Region, table.Period, table.Unit, table.Status)) yield return fault;
        foreach (var (letters, column) in table.Columns)
        {
            var field = $"columns.{letters}";
            if (!columns.Contains(letters)) yield return (field, ImportFaultCode.UnknownField, $"{letters} ({string.Join(", ", columns)})");
            foreach (var fault in Of($"{field}.", column.Indicator, column.Region, column.Period, column.Unit, column.Status))
                yield return fault;
        }
    }

    private IEnumerable<(string Field, ImportFaultCode Code, string Text)> Of(
        string path, string? indicator, string? region, string? period, string? unit, string? status)
    {
        if (indicator is not null && names.Indicators.Find(indicator) is null)
            yield return ($"{path}indicator", ImportFaultCode.UnknownIndicator, indicator);
        if (region is not null && !IsRegion(region)) yield return ($"{path}region", ImportFaultCode.UnknownRegion, region);
        if (period is not null && !IsPeriod(period)) yield return ($"{path}period", ImportFaultCode.BadPeriod, period);
        if (unit is not null && !Array.TrueForAll(unit.Split(','), UnitText.IsUnit))
            yield return ($"{path}unit", ImportFaultCode.UnknownUnit, unit);
        if (status is not null && StatusText.Of(status) is null) yield return ($"{path}status", ImportFaultCode.UnknownField, status);
    }

    // As they are shown, a heading's own words among them.
    private bool IsRegion(string text) => SheetRegions.IsWhole(text) || SheetRegions.IsTotal(text)
        || names.MayBeRegion(text, month, null);

    private static bool IsPeriod(string text) =>
        Array.TrueForAll(text.Split('\\'), part => PeriodText.Of(part) is not null || PeriodText.IsPart(part));
}
