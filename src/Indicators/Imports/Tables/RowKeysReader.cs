using System.Globalization;
using System.Text.Json;
using Indicators.Catalogue;
using Indicators.Imports.Headings;
using Indicators.Imports.Names;
using Indicators.Imports.Sheets;
using Indicators.Imports.Words;
using Indicators.Observations;

namespace Indicators.Imports.Tables;

/// <summary>Reads the key columns of rows; what stands in headings of sections, or merged above, holds on.</summary>
/// <param name="regions">The columns of regions, the widest first.</param>
/// <param name="before">Of the rows before these, where the table goes on from another piece of the file; null elsewhere.</param>
internal sealed class RowKeysReader(
    Sheet sheet, IReadOnlyList<TableColumn> columns, IReadOnlyList<int> regions, ImportNames names, HeadingReader headings, bool isSdmx,
    RowKeysReader? before)
{
    private readonly List<TableColumn> _keys = [.. columns.Where(column => column.Role.IsKey())];
    private readonly Dictionary<int, (string Text, string Cell)> _lastRegions = before?._lastRegions ?? [];
    private string? _whole = before?._whole;
    private (Indicator? Indicator, string? Text, string? Cell) _named = before?._named ?? default;

    /// <summary>What a section is of, where its heading names an indicator or a region.</summary>
    public (Indicator? Indicator, string? Region, Periods.Period? Period, string? Cell) Section { get; private set; } =
        before?.Section ?? default;

    /// <summary>A heading of what stands below it.</summary>
    public void Begin(Indicator indicator, string cell) =>
        (Section, _named) = (Section with { Indicator = indicator, Cell = cell }, (indicator, null, cell));

    public void Begin(string region, string cell) => Section = Section with { Region = region, Cell = cell };

    public void Begin(Periods.Period period, string cell) => Section = Section with { Period = period, Cell = cell };

    /// <param name="block">The region column that a figure stands beside; 0 for the only ones.</param>
    public RowKeys Read(SheetRow row, int block)
    {
        var keys = new RowKeys { Regions = Regions(row, block) };
        if (keys.Regions.Count == 0 && Section.Region is { } region) keys = keys with { Regions = [(region, Section.Cell!)] };
        foreach (var column in _keys)
        {
            var cell = sheet.Shown(row.Number, column.Number);
            if (!cell.IsEmpty) keys = With(keys, column, cell, sheet.NameOf(row.Number, column.Number));
        }

        if (keys is { IndicatorText: null, Indicator: null } && Section.Indicator is { } indicator)
            keys = keys with { Indicator = indicator, IndicatorCell = Section.Cell };
        // 1月 below 2024年.
        if (keys is { Period: null, PeriodPart: { } part } && Section.Period is { } year)
            keys = keys with { Period = PeriodText.Of(part, year.LastYear) };
        if (keys is { PeriodText: null, PeriodPart: null } && Section.Period is { } period)
            keys = keys with { Period = period, PeriodCell = Section.Cell };
        return keys;
    }

    private RowKeys With(RowKeys keys, TableColumn column, SheetCell cell, string name)
    {
        var text = isSdmx ? Id(cell.Text) : cell.Text;
        return column.Role switch
        {
            ColumnRole.Indicator => Indicator(keys, text, name),
            ColumnRole.Period => Period(keys, text, name),
            ColumnRole.Unit => keys with { Unit = text, UnitCell = name },
            ColumnRole.Multiplier => int.TryParse(text, out var power) ? keys with { Multiplier = power } : keys,
            ColumnRole.Status => keys with { Status = StatusText.Of(text) },
            ColumnRole.Note => keys with { Note = cell.Text.Trim() },
            ColumnRole.Action => keys with { IsDelete = text.Trim() is "D" or "d" or "true" or "TRUE" or "delete", ActionCell = name },
            ColumnRole.Measure when isSdmx => keys with { IsDerived = !text.Trim().Equals("value", StringComparison.OrdinalIgnoreCase) },
            ColumnRole.Measure => Measure(keys, column, text),
            ColumnRole.Field => keys with
            {
                Fields = new Dictionary<string, string>(keys.Fields ?? Nothing) { [FieldOf(column)] = Json(FieldOf(column), text) },
            },
            ColumnRole.Region or ColumnRole.Actual or ColumnRole.Target or ColumnRole.Base or ColumnRole.Growth or ColumnRole.Points
                or ColumnRole.Completion or ColumnRole.Share or ColumnRole.Rank or ColumnRole.Serial or ColumnRole.Derived
                or ColumnRole.Text or ColumnRole.Unknown => keys,
        };
    }

    private static readonly Dictionary<string, string> Nothing = [];

    private static string FieldOf(TableColumn column) => column.Field == "setby" ? "setBy" : column.Field ?? column.Heading;

    // A code of digits is a text, and a list is joined by |.
    private static string Json(string field, string text)
    {
        if (field is CommitmentText.Field && CommitmentText.Of(text) is { } commitment) return JsonSerializer.Serialize(commitment);
        if (field is "setBy" or "of" or "among") return JsonSerializer.Serialize(text);
        if (text is "true" or "false") return text;
        var numbers = Array.ConvertAll(text.Split('|'), Number);
        if (numbers.Contains(null)) return JsonSerializer.Serialize(text);
        return field is "schedule" ? $"[{string.Join(',', numbers)}]" : numbers.Length == 1 ? numbers[0]! : JsonSerializer.Serialize(text);
    }

    private static string? Number(string text) => decimal.TryParse(
        text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        ? number.ToString(CultureInfo.InvariantCulture)
        : null;

    private static RowKeys Measure(RowKeys keys, TableColumn column, string text) =>
        FoldedText.Dense(column.Heading).Equals("kind", StringComparison.OrdinalIgnoreCase)
            ? keys with { TargetKind = Enum.TryParse<TargetKind>(text.Trim(), ignoreCase: true, out var kind) ? kind : null }
            : keys with { Measure = Enum.TryParse<DeclaredMeasure>(text.Trim(), ignoreCase: true, out var measure) ? measure : null };

    // A part of what stands above it is named with that: 其中：规模以上 under 工业增加值.
    private RowKeys Indicator(RowKeys keys, string text, string cell)
    {
        var label = RowLabel.Clean(text);
        var name = RowLabel.WithoutUnit(label, out var unit);
        var found = names.Indicators.Find(label) ?? names.Indicators.Find(name);
        if (found is null && RowLabel.IsPart(text) && _whole is { } whole)
            found = names.Indicators.Find(name + whole) ?? names.Indicators.Find(whole + name);
        if (!RowLabel.IsPart(text)) _whole = name;
        if (found is null && headings.Read(label) is { IsRoleAlone: true } role)
            return keys with { Role = role, Indicator = _named.Indicator, IndicatorText = _named.Text, IndicatorCell = _named.Cell };
        keys = keys with { Indicator = found, IndicatorText = name, IndicatorCell = cell };
        _named = (found, name, cell);
        return unit is null || keys.Unit is not null ? keys : keys with { Unit = unit, UnitCell = cell };
    }

    // A year and a month may stand in columns of their own.
    private static RowKeys Period(RowKeys keys, string text, string cell)
    {
        var part = PeriodText.IsPart(text) ? text : char.IsAsciiDigit(text[0]) && text.Trim().Length < 3 ? $"{text.Trim()}月" : null;
        if (part is not null && (keys.Period?.IsYear ?? true))
        {
            return keys.Period is { } year && PeriodText.Of(part, year.FirstYear) is { } within
                ? keys with { Period = within, PeriodText = text, PeriodCell = cell }
                : keys with { PeriodPart = part, PeriodText = text, PeriodCell = cell };
        }

        var period = PeriodText.Of(RowLabel.Clean(text));
        if (keys.Period is { } known && period is { } other)
        {
            // 2024 beside 2024年5月 says no more; two that differ are no one period.
            if (other.First <= known.First && other.End >= known.End) return keys;
            if (known.First > other.First || known.End < other.End)
                return keys with { Period = null, PeriodText = text, PeriodCell = cell };
        }

        return keys.PeriodPart is { } waiting && period is { IsYear: true } stated
            ? keys with { Period = PeriodText.Of(waiting, stated.FirstYear), PeriodText = text, PeriodCell = cell }
            : keys with { Period = period, PeriodText = text, PeriodCell = cell };
    }

    // A wider region stands once for those below it; in its own row without a narrower one it is meant itself.
    private List<(string Text, string Cell)> Regions(SheetRow row, int block)
    {
        var named = new List<(string, string)>();
        var own = regions.Where(column => columns.First(other => other.Number == column).Block == block || block == 0).ToList();
        for (var i = 0; i < own.Count; i++)
        {
            var cell = sheet.Shown(row.Number, own[i]);
            if (!cell.IsEmpty)
            {
                (string, string) found = (isSdmx ? Id(cell.Text) : cell.Text, sheet.NameOf(row.Number, own[i]));
                named.Add(found);
                _lastRegions[own[i]] = found;
            }
            else if (i < own.Count - 1 && !sheet.Shown(row.Number, own[^1]).IsEmpty && _lastRegions.TryGetValue(own[i], out var above))
            {
                named.Add(above);
            }
        }

        return named;
    }

    // BR: Brazil.
    private static string Id(string text) => text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon ? text[..colon] : text;
}
