using Indicators.Catalogue;
using Indicators.Imports.Facts;
using Indicators.Imports.Headings;
using Indicators.Imports.Names;
using Indicators.Imports.Sheets;
using Indicators.Imports.Words;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Imports.Tables;

/// <summary>Reads the figures of one table, row by row; the whole comes last, when its parts are known.</summary>
internal sealed class TableReader
{
    private const int Looked = 20;

    private readonly Sheet _sheet;
    private readonly TableRange _range;
    private readonly IReadOnlyList<TableColumn> _columns;
    private readonly Findings _findings;
    private readonly RowKeysReader _keys;
    private readonly RegionAxis _regions;
    private readonly CellReader _cells;
    private readonly RepeatedRows? _repeated;
    private readonly ImportNames _names;
    private readonly bool _hasRegions;
    private readonly Period _now;
    private readonly int _reason;

    public TableReader(
        Sheet sheet, TableRange range, IReadOnlyList<TableColumn> columns, TableContext context, ImportNames names, HeadingReader headings,
        Findings findings, int number, int month, TableReader? before = null)
    {
        (_sheet, _range, _columns, _findings, _names) = (sheet, range, columns, findings, names);
        _now = new(month, 1);
        var isSdmx = columns.Any(column => column.Heading.StartsWith("REF_AREA", StringComparison.Ordinal));
        _reason = isSdmx ? columns.FirstOrDefault(column => column.Heading is "REASON")?.Number ?? 0 : 0;
        var regionColumns = columns.Where(column => column.Role is ColumnRole.Region).Select(column => column.Number).ToList();
        _hasRegions = regionColumns.Count > 0;
        var labels = range.Body.SelectMany(row => regionColumns.Select(column => sheet.Shown(row.Number, column).Text))
            .Concat(columns.Select(column => column.Region).OfType<string>()).Where(text => text.Length > 0).Distinct();
        var at = context.Period ?? columns.Select(column => column.Period).Max() ?? new(month, 1);
        if (regionColumns.Count > 1) regionColumns = [.. regionColumns.OrderBy(column => LevelOf(column, at))];
        _keys = new(sheet, columns, regionColumns, names, headings, isSdmx, before?._keys);
        _regions = new(names, findings, context.Region, labels, at);
        var totals = new TotalCheck();
        _cells = new(sheet, range, context, names, findings, _regions, totals, number);
        _repeated = RepeatedRows.Of(sheet, columns, _regions, findings, totals);
    }

    public void Read()
    {
        var wholes = new List<SheetRow>();
        foreach (var row in _range.Body)
        {
            if (row.IsEmpty || _repeated?.TryRead(row) is true) continue;
            if (!IsSection(row))
            {
                if (IsWhole(row)) wholes.Add(row);
                else Read(row, isWhole: false);
            }
        }

        foreach (var row in wholes) Read(row, isWhole: true);
        if (_repeated?.Taken is var (first, last))
        {
            foreach (var column in _columns.Where(column => !column.Role.IsFigure()))
                _findings.IgnoreColumn(_sheet, column.Number, first, last, ReasonOf(column.Role));
        }

        var serials = new SerialCheck(_sheet, _range, _findings);
        foreach (var column in _columns) serials.Ask(column);
    }

    // 所属市 may stand before the counties or behind them.
    private RegionLevel LevelOf(int column, Period period) => _range.Body.Take(Looked)
        .Select(row => _names.Regions.Find(RowLabel.Clean(_sheet.Shown(row.Number, column).Text), period, null))
        .SelectMany(match => match.Value is { } region ? [region.Level] : match.Candidates.Take(1).Select(candidate => candidate.Level))
        .CountBy(level => level).OrderByDescending(pair => pair.Value).Select(pair => pair.Key).FirstOrDefault(RegionLevel.Zone);

    private bool IsWhole(SheetRow row) => _columns.Any(column => column.Role is ColumnRole.Region
        && RowLabel.Clean(row[column.Number].Text) is var label && (SheetRegions.IsWhole(label) || SheetRegions.IsTotal(label)));

    // A label without figures: of what stands below it, or just a heading.
    private bool IsSection(SheetRow row)
    {
        if (!RowKinds.IsSingle(row)) return false;
        var column = row.Filled.First();
        var cell = row[column];
        if (_columns.FirstOrDefault(other => other.Number == column) is { } known && known.Role.IsFigure() && RowKinds.IsFigureLike(cell))
            return false;
        var label = RowLabel.Clean(cell.Text);
        var name = _sheet.NameOf(row.Number, column);
        if (_names.Indicators.Find(RowLabel.WithoutUnit(label, out _)) is { } indicator) _keys.Begin(indicator, name);
        else if (!_hasRegions && _names.Regions.Find(label, _now, null).Value is not null) _keys.Begin(label, name);
        else if (PeriodText.Of(label) is { } period) _keys.Begin(period, name);
        _repeated?.Forget();
        _findings.Ignore(_sheet, row.Number, column, IgnoredReason.Section);
        return true;
    }

    private void Read(SheetRow row, bool isWhole)
    {
        var block = -1;
        var keys = new RowKeys();
        var facts = new List<ImportFact>();
        var bases = new List<(ImportFact Fact, int Column)>();
        foreach (var column in _columns)
        {
            if (column.Block != block) (block, keys) = (column.Block, _keys.Read(row, column.Block));
            var cell = _sheet.Shown(row.Number, column.Number);
            if (column.Role.IsFigure())
            {
                if (keys.IsDerived || keys.Role?.Role is ColumnRole.Derived)
                    _findings.Ignore(_sheet, row.Number, column.Number, IgnoredReason.Derived);
                else if (cell.IsEmpty && IsExplained(row)) continue;
                else if (cell.IsEmpty && keys is { Status: ObservationStatus.Missing } or { IsDelete: true })
                    _cells.WithoutValue(row, column, keys, facts);
                else if (!cell.IsEmpty) _cells.Read(row, Of(column, keys), keys, isWhole, facts, bases);
            }
            else if (!row[column.Number].IsEmpty)
            {
                Ignore(row, column);
            }
        }

        Attach(row, facts, bases);
        if (keys.Role is null) _repeated?.Learn(row, facts);
    }

    private static TableColumn Of(TableColumn column, RowKeys row) =>
        row.Role is { } role && column.Role is ColumnRole.Actual ? column.As(role) : column;

    // An answer of SDMX says why it has no figure: that is not what somebody reported.
    private bool IsExplained(SheetRow row) => _reason > 0 && !row[_reason].IsEmpty;

    private void Ignore(SheetRow row, TableColumn column)
    {
        if (column.Role is ColumnRole.Unknown && RowKinds.IsFigureLike(row[column.Number]))
        {
            var cell = _sheet.NameOf(row.Number, column.Number);
            var fault = new ImportFault(column.HeadingCell, ImportFaultCode.UnknownIndicator, column.Heading);
            _findings.Refuse(fault, cell, _sheet, row.Number, column.Number);
            return;
        }

        _findings.Ignore(_sheet, row.Number, column.Number, ReasonOf(column.Role));
    }

    private static IgnoredReason ReasonOf(ColumnRole role) => role switch
    {
        ColumnRole.Serial => IgnoredReason.Serial,
        ColumnRole.Derived => IgnoredReason.Derived,
        ColumnRole.Text or ColumnRole.Unknown => IgnoredReason.Text,
        ColumnRole.Region or ColumnRole.Indicator or ColumnRole.Period or ColumnRole.Unit or ColumnRole.Multiplier or ColumnRole.Status
            or ColumnRole.Note or ColumnRole.Action or ColumnRole.Measure or ColumnRole.Field or ColumnRole.Actual or ColumnRole.Target
            or ColumnRole.Base or ColumnRole.Growth or ColumnRole.Points or ColumnRole.Completion or ColumnRole.Share
            or ColumnRole.Rank => IgnoredReason.Key,
    };

    // 上年同期 belongs to the figure that it is compared with, of the same row or of the one above.
    private void Attach(SheetRow row, List<ImportFact> facts, List<(ImportFact Fact, int Column)> bases)
    {
        foreach (var (stated, column) in bases)
        {
            bool IsOfIt(ImportFact fact) => fact is { Kind: FactKind.Actual, Value: not null, Base: null }
                && (fact.Indicator.Id, fact.Region.Id, fact.Period) == (stated.Indicator.Id, stated.Region.Id, stated.Period);
            var (within, at) = facts.FindIndex(IsOfIt) is >= 0 and var beside
                ? (facts, beside)
                : (_findings.Facts, _findings.Facts.FindLastIndex(IsOfIt));
            if (at < 0) _findings.Ignore(_sheet, row.Number, column, IgnoredReason.BaseAlone);
            else within[at] = within[at] with { Base = BaseOf(within[at], stated), BaseCell = stated.Cell };
        }

        foreach (var fact in facts)
        {
            var place = CellName.Read(fact.Cell.AsSpan(_sheet.Prefix.Length))!.Value;
            _findings.Add(fact, _sheet, row.Number, place.Column);
        }
    }

    private static string? BaseOf(ImportFact fact, ImportFact stated)
    {
        if (fact.Unit == stated.Unit || stated.Stored is not { } value || fact.Unit is null) return stated.Value;
        return value.In(fact.Unit).ToDecimal().ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
