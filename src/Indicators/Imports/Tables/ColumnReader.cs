using Indicators.Imports.Headings;
using Indicators.Imports.Names;
using Indicators.Imports.Sheets;
using Indicators.Imports.Words;
using Indicators.Periods;

namespace Indicators.Imports.Tables;

/// <summary>Makes the columns of a table from its headings and, where these do not say what a column holds, from what it holds.</summary>
internal sealed class ColumnReader(
    Sheet sheet, TableRange range, HeadingReader headings, IndicatorNames indicators, Func<string, bool> isRegion)
{
    private const int Looked = 60;
    private const int AnyYear = 2000;

    private readonly List<SheetRow> _headings = [.. range.Headings.Where(row => !RowKinds.IsNumbering(row))];

    public List<TableColumn> Read()
    {
        var columns = Enumerable.Range(1, sheet.LastColumn).Select(Column).OfType<TableColumn>().ToList();
        foreach (var column in columns) column.IsHidden = sheet.HiddenColumns.Contains(column.Number);
        Compare(columns);
        Total(columns);
        foreach (var column in columns) SpanParts(column, columns);
        Inherit(columns);
        return columns;
    }

    // Of two columns of periods one is what the other is compared with, where a heading says only of the other that it is the row's.
    private void Compare(List<TableColumn> columns)
    {
        var isSaid = columns.Exists(column => column is { Role: ColumnRole.Period, IsFound: false });
        foreach (var column in columns)
        {
            var isBefore = column is { Role: ColumnRole.Base } or { Role: ColumnRole.Actual, YearsBefore: > 0 };
            var isFound = isSaid && column is { Role: ColumnRole.Period, IsFound: true };
            if (isFound || (isBefore && HasPeriods(column, isSaid))) column.Role = ColumnRole.Derived;
        }
    }

    // 2023 below 基期 is a year where the row has a period besides, else it may be a figure.
    private bool HasPeriods(TableColumn column, bool isSaid)
    {
        var body = range.Body.Take(Looked).Select(row => sheet.Shown(row.Number, column.Number)).Where(cell => !cell.IsEmpty).ToList();
        return body.Count > 0 && body.TrueForAll(cell => PeriodText.Of(cell.Text) is not null
            && ((isSaid && column.Role is ColumnRole.Base) || !RowKinds.IsYearLike(cell)));
    }

    // 合计 over a column is all of what the columns beside it are parts of, unless these are regions.
    private static void Total(List<TableColumn> columns)
    {
        if (columns.Exists(column => column.Region is { } region && !SheetRegions.IsTotal(region))) return;
        foreach (var column in columns.Where(column => column.Region is not null)) (column.Region, column.IsTotal) = (null, true);
    }

    // 合计 and 累计 behind 1月, 2月, 3月 are of these months, whatever year the title names; of parts with a gap it is a sum and no period's.
    private static void SpanParts(TableColumn total, List<TableColumn> columns)
    {
        if (total is not { Role: ColumnRole.Actual, Period: null, PeriodPart: null, Periods.Count: 0 }
            || (!total.IsTotal && total.Span is not MonthlySpan.ToDate)) return;
        var parts = columns.Where(other => other is { Role: ColumnRole.Actual, Span: MonthlySpan.None })
            .Select(other => (other.Period, Part: other.PeriodPart is { } part ? PeriodText.Of(part, AnyYear) : null))
            .Where(of => of.Period is not null || of.Part is not null).ToList();
        if (parts.Count == 0) return;
        var spans = parts.Select(of => of.Part ?? of.Period!.Value).OrderBy(span => span.First).ToList();
        var (first, end) = (spans[0].First, spans[0].End);
        var isWhole = parts.TrueForAll(of => of.Part is null) || parts.TrueForAll(of => of.Part is not null);
        foreach (var span in spans)
        {
            isWhole &= span.First <= end;
            end = Math.Max(end, span.End);
        }

        if (!isWhole) total.Role = ColumnRole.Derived;
        else if (parts[0].Part is null) total.Period = Period.Between(first, end);
        else total.PeriodPart = $"{first % 12 + 1}-{(end - 1) % 12 + 1}月";
        if (isWhole) total.Span = MonthlySpan.None;
    }

    private TableColumn? Column(int number)
    {
        var cells = Enumerable.Range(0, _headings.Count).Select(level => (Row: _headings[level].Number, Cell: HeadingAt(level, number)))
            .Where(pair => !pair.Cell.IsEmpty).ToList();
        var texts = cells.Select(pair => pair.Cell).Distinct().ToList();
        var heading = texts.Count == 0 ? new Heading() : Read(texts);
        var body = range.Body.Take(Looked).Select(row => sheet.Shown(row.Number, number)).Where(cell => !cell.IsEmpty).ToList();
        if (texts.Count == 0 && body.Count == 0) return null;
        var own = cells.Count == 0 ? CellName.Column(number) : CellName.Of(cells[^1].Row, number);
        var column = new TableColumn
        {
            Number = number,
            Heading = string.Join(" ", texts.Select(cell => cell.Text.Trim())),
            HeadingCell = sheet.Prefix + own,
            IsFound = heading.Role is null,
            Span = heading.Span,
            YearsBefore = heading.YearsBefore,
            Indicator = heading.Indicator,
            Unknown = heading.Unknown,
            Region = heading.Region,
            Period = heading.Period,
            PeriodPart = heading.PeriodPart,
            Periods = heading.Periods,
            Unit = heading.Unit,
            IsCount = heading.IsCount,
            IsPercent = heading.IsPercent,
            Status = heading.Status,
            Of = heading.Of,
            SetBy = heading.SetBy,
            IsGrowthTarget = heading.IsGrowthTarget,
            Field = heading.Field,
        };
        column.Role = RoleOf(heading, body, column);
        if (column.Indicator is not null || column.Unknown is not null) column.IndicatorCell = column.HeadingCell;
        return column;
    }

    // A heading over several columns stands in the first, merged or not.
    private SheetCell HeadingAt(int level, int column)
    {
        var row = _headings[level];
        var cell = sheet.Shown(row.Number, column);
        if (!cell.IsEmpty || level == _headings.Count - 1 || !HasBelow(level, column)) return cell;
        for (var left = column - 1; left >= 1; left--)
        {
            cell = sheet.Shown(row.Number, left);
            if (!cell.IsEmpty) return HasBelow(level, left) ? cell : SheetCell.Nothing;
        }

        return SheetCell.Nothing;
    }

    private bool HasBelow(int level, int column) => _headings.Skip(level + 1).Any(row => !sheet[row.Number, column].IsEmpty);

    // From the lowest upwards; a name may be parted between two levels: 技术合同 over 成交额.
    private Heading Read(List<SheetCell> texts)
    {
        var heading = headings.Read(texts[^1]);
        for (var level = texts.Count - 2; level >= 0; level--)
        {
            var above = headings.Read(texts[level]);
            var joined = above.Unknown is null || heading.Unknown is null
                ? null
                : indicators.Find(above.Unknown + heading.Unknown) ?? indicators.Find(heading.Unknown + above.Unknown);
            heading = joined is null
                ? heading.Under(above)
                : (heading with { Indicator = joined, Unknown = null }).Under(above with { Unknown = null });
        }

        return heading;
    }

    private ColumnRole RoleOf(Heading heading, List<SheetCell> body, TableColumn column)
    {
        var figures = body.Count(RowKinds.IsFigureLike);
        var texts = body.Count(cell => cell.Content is CellContent.Text && !RowKinds.IsFigureLike(cell));
        // 单位 is who reports, too.
        if (heading.Role is ColumnRole.Unit && body.Count > 0 && body.TrueForAll(cell => isRegion(RowLabel.Clean(cell.Text))))
            return ColumnRole.Region;
        if (heading.Role is { } said) return said;
        // 属性 of a plan: 约束性, 预期性.
        if (body.Count > 0 && body.TrueForAll(cell => CommitmentText.Of(cell.Text) is not null))
        {
            (column.Field, column.Unknown) = (CommitmentText.Field, null);
            return ColumnRole.Field;
        }

        if (heading.Unknown is { } unknown && FoldedText.Dense(unknown) is "代码" or "code") return Coded(body);
        if (heading.SaysSomething && (heading.Unit is null || heading.Indicator is not null || figures > 0)) return ColumnRole.Actual;
        if (texts > 0 && texts >= figures) return OfContent(body, column);
        if (figures > 0 && heading.Unknown is null && IsSerial(body)) return ColumnRole.Serial;
        if (body.Count > 0 && body.TrueForAll(cell => cell.Content is CellContent.Date || PeriodText.Of(cell.Text) is not null))
            return ColumnRole.Period;
        return figures > 0 ? heading.Unknown is null ? ColumnRole.Unknown : ColumnRole.Actual : ColumnRole.Text;
    }

    private ColumnRole OfContent(List<SheetCell> body, TableColumn column)
    {
        var isFirst = range.Body.Take(Looked).All(row => row.IsEmpty || row.Filled.First() >= column.Number);
        var axes = body.Select(cell => Axis(cell.Text, isFirst)).OfType<ColumnRole>().ToList();
        if (axes.Count == 0) return ColumnRole.Text;
        var most = axes.CountBy(role => role).MaxBy(pair => pair.Value);
        if (most.Value * 3 < body.Count) return ColumnRole.Text;
        column.Unknown = null;
        return most.Key;
    }

    // 完成 and 同比增长 down the first column are rows of the indicator that is named above.
    private ColumnRole? Axis(string text, bool isFirst)
    {
        var label = RowLabel.Clean(text);
        return isRegion(label) || SheetRegions.IsWhole(label) ? ColumnRole.Region
            : indicators.Find(label) is not null || indicators.Find(RowLabel.WithoutUnit(label, out _)) is not null ? ColumnRole.Indicator
            : PeriodText.Of(label) is not null || PeriodText.IsPart(label) ? ColumnRole.Period
            : isFirst && headings.Read(label).IsRoleAlone ? ColumnRole.Indicator
            : null;
    }

    // The rows of statutory forms have codes that count; others are codes of regions or of indicators.
    private ColumnRole Coded(List<SheetCell> body) =>
        body.Count > 0 && body.TrueForAll(cell => cell.Text.Length >= 4 && isRegion(cell.Text)) ? ColumnRole.Region
        : body.Count > 0 && body.TrueForAll(cell => indicators.Find(cell.Text) is not null) ? ColumnRole.Indicator
        : ColumnRole.Serial;

    private static bool IsSerial(List<SheetCell> body)
    {
        var next = 1;
        return body.TrueForAll(cell => cell.Text == $"{next++}") && body.Count > 1;
    }

    // 同比 and 排名 are of the amount to their left; several tables side by side have their own regions.
    private static void Inherit(List<TableColumn> columns)
    {
        var hasIndicators = columns.Exists(column => column.Role is ColumnRole.Indicator);
        TableColumn? left = null;
        var (block, figuresSince) = (0, false);
        foreach (var column in columns)
        {
            // 所属市 behind the last figures is of the same rows.
            var isLast = !columns.Exists(other => other.Number > column.Number && other.Role.IsFigure());
            if (column.Role is ColumnRole.Region && (block == 0 || (figuresSince && !isLast)))
                (block, figuresSince, left) = (column.Number, false, null);
            column.Block = block;
            if (!column.Role.IsFigure()) continue;
            figuresSince = true;
            var isOwn = column.Indicator is not null || column.Unknown is not null;
            if (!isOwn && left is not null && !hasIndicators && !column.IsTotal)
                (column.Indicator, column.Unknown, column.IndicatorCell) = (left.Indicator, left.Unknown, left.IndicatorCell);
            var isBeside = left is not null && !isOwn && column.Region is null;
            var isTimeless = column is { Period: null, PeriodPart: null, Periods.Count: 0, YearsBefore: 0 };
            var isOfYear = left is { Role: ColumnRole.Target, Period: null };
            // 授权量增长 behind 2023年授权量 names once more what it is of.
            var isNamedAgain = column is { Indicator: not null, Region: null } && column.Role.IsDeclared()
                && column.Indicator == left?.Indicator;
            if ((isBeside || isNamedAgain) && isTimeless && !isOfYear && column.Role is not ColumnRole.Actual)
            {
                var of = column.Role.IsDeclared() ? Newest(columns, column, left!) : left!;
                (column.Period, column.PeriodPart, column.Region) = (of.Period, of.PeriodPart, left!.Region);
            }

            if (isBeside && column.Span is MonthlySpan.None && column.Role is not (ColumnRole.Actual or ColumnRole.Target))
                column.Span = left!.Span;
            var isAmount = column.Role is ColumnRole.Base or ColumnRole.Target or ColumnRole.Actual && !column.IsPercent;
            if (isBeside && isAmount && column.Unit is null)
                column.Unit = left?.Unit;
            // 位次 behind 同比增长 is by that, where one by the amount stands before it: there is one place of a figure.
            if (column.Role is ColumnRole.Rank && left is { Role: not ColumnRole.Actual } && HasRank(columns, column))
                column.Role = ColumnRole.Derived;
            else left = column;
        }
    }

    private static bool HasRank(List<TableColumn> columns, TableColumn rank) => columns.TakeWhile(column => column != rank)
        .Any(column => column.Role is ColumnRole.Rank
            && (column.Indicator, column.Unknown, column.Region, column.Period, column.PeriodPart, column.Span, column.Block)
                == (rank.Indicator, rank.Unknown, rank.Region, rank.Period, rank.PeriodPart, rank.Span, rank.Block));

    // 增长 behind 2023年 and 2022年 is that of 2023, whichever of them stands first.
    private static TableColumn Newest(List<TableColumn> columns, TableColumn declared, TableColumn left) => columns
        .TakeWhile(column => column != declared).Where(column => column.Role.IsFigure()).Reverse()
        .TakeWhile(column => column is { Role: ColumnRole.Actual, Period: not null } && column.Indicator == left.Indicator
            && column.Unknown == left.Unknown && column.Region == left.Region)
        .MaxBy(column => column.Period!.Value.End) is { } newest && newest.Period!.Value.End > left.Period?.End ? newest : left;
}
