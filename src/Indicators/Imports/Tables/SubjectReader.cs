using Indicators.Catalogue;
using Indicators.Imports.Facts;
using Indicators.Imports.Names;
using Indicators.Imports.Sheets;
using Indicators.Periods;

namespace Indicators.Imports.Tables;

/// <summary>What a figure is of, by its column, its row and the sheet. What is not one thing is asked, or wrong.</summary>
internal sealed class SubjectReader(
    Sheet sheet, TableContext context, ImportNames names, Findings findings, RegionAxis regions, int number)
{
    /// <param name="quiet">Whether nothing is told, as the cell holds no figure.</param>
    public FigureSubject? Of(TableColumn column, RowKeys row, string cell, bool quiet, out NamedRegion named)
    {
        named = default;
        if (Indicator(column, row, cell, quiet) is not ({ } indicator, var indicatorCell)) return null;
        if (FigurePeriods.Of(column, row, context, indicator) is not { } period)
        {
            if (!quiet) PeriodMissing(row, cell);
            return null;
        }

        if (Region(column, row, period, cell, quiet, out named) is not ({ } region, var regionCell)) return null;
        var periodCell = column.Period is not null || column.PeriodPart is not null
            ? column.HeadingCell
            : row.PeriodCell ?? context.PeriodFrom;
        return new(indicator, region, period, new(indicatorCell, regionCell, periodCell, null));
    }

    /// <summary>What a merged range stands beside, for a question.</summary>
    public string Told(CellRange range) => string.Join(" ", Enumerable
        .Range(range.FirstRow, Math.Min(range.LastRow - range.FirstRow + 1, 5))
        .Select(row => sheet.Row(row)?.Filled.Select(column => sheet[row, column].Text.Trim()).FirstOrDefault() ?? ""));

    private (Indicator? Value, string? Cell) Indicator(TableColumn column, RowKeys row, string cell, bool quiet)
    {
        if (column.Indicator is { } named) return (named, column.IndicatorCell);
        if (column.Unknown is { } unknown)
            return (Within(unknown) ?? Within(column.Heading) ?? Asked(unknown, column.IndicatorCell!, cell, quiet), column.IndicatorCell);
        if (row.Indicator is { } ofRow) return (ofRow, row.IndicatorCell);
        if (row.IndicatorText is { } text) return (Within(text) ?? Asked(text, row.IndicatorCell!, cell, quiet), row.IndicatorCell);
        if (context.Indicator is { } ofSheet) return (ofSheet, context.IndicatorFrom);
        if (Stated(QuestionKind.NoIndicator, "indicator", cell, quiet) is not { } answer) return (null, null);
        var stated = names.Indicators.Find(answer);
        if (stated is null) Refuse(new(cell, ImportFaultCode.UnknownIndicator, answer), cell);
        return (stated, null);
    }

    private Indicator? Within(string text) => names.Indicators.Within(RowLabel.WithoutUnit(text, out _), context.Indicator);

    // The same name is one question, wherever it stands.
    private Indicator? Asked(string name, string nameCell, string cell, bool quiet)
    {
        if (quiet) return null;
        var near = names.Indicators.Near(name);
        if (near.Count == 0)
        {
            Refuse(new(nameCell, ImportFaultCode.UnknownIndicator, name), cell);
            return null;
        }

        var question = new ImportQuestion(
            $"indicator:{name}", QuestionKind.Indicator, nameCell, [name, .. near.Select(indicator => indicator.Name)],
            [.. near.Select(indicator => indicator.Code), Choice.LeaveOut]);
        if (findings.Ask(question) is { } answer && answer != Choice.LeaveOut) return near.First(indicator => indicator.Code == answer);
        if (findings.Decisions.Answer(question.Id) is Choice.LeaveOut) Ignore(cell);
        else findings.Wait(question.Id, cell);
        return null;
    }

    private void PeriodMissing(RowKeys row, string cell)
    {
        if (row.PeriodText is { } text && row.PeriodPart is null && row.Period is null)
            Refuse(new(row.PeriodCell, ImportFaultCode.BadPeriod, text.Trim()), cell);
        else if (Stated(QuestionKind.NoPeriod, "period", cell, quiet: false) is { } answer)
            Refuse(new(cell, ImportFaultCode.BadPeriod, answer), cell);
    }

    private (Region? Value, string? Cell) Region(
        TableColumn column, RowKeys row, Period period, string cell, bool quiet, out NamedRegion named)
    {
        named = default;
        if (column.Region is { } heading)
        {
            named = regions.Of(heading, period, column.HeadingCell);
            return (Known(named, cell, quiet), column.HeadingCell);
        }

        if (row.Regions.Count == 0)
        {
            if (context.Region is { } ofSheet) return (ofSheet, context.RegionFrom);
            if (Stated(QuestionKind.NoRegion, "region", cell, quiet) is not { } answer) return (null, null);
            var stated = names.Regions.Find(answer, period, null).Value;
            if (stated is null) Refuse(new(cell, ImportFaultCode.UnknownRegion, answer), cell);
            return (stated, null);
        }

        Region? above = null;
        foreach (var (text, at) in row.Regions)
        {
            named = regions.Of(text, period, at, above);
            if (Known(named, cell, quiet) is not { } region) return (null, at);
            if (above is not null && above.Id != region.Id && !names.Tree.IsWithin(region, above, period.Last) && !quiet)
            {
                Refuse(new(at, ImportFaultCode.RegionsDiffer, text, above.Name), cell);
                return (null, at);
            }

            above = region;
        }

        return (above, row.Regions[^1].Cell);
    }

    private Region? Known(NamedRegion named, string cell, bool quiet)
    {
        if (quiet) return named.Value;
        if (named.Waits is { } question) findings.Wait(question, cell);
        if (named.Fault is { } fault) Refuse(fault, cell);
        return named.Value;
    }

    // What neither the table nor the sheet says is answered in words, once for the table.
    private string? Stated(QuestionKind kind, string what, string cell, bool quiet)
    {
        if (quiet) return null;
        var question = new ImportQuestion($"{what}:{sheet.Prefix}{number}", kind, cell, [], []);
        var answer = findings.Ask(question);
        if (answer is null) findings.Wait(question.Id, cell);
        return answer;
    }

    private void Refuse(ImportFault fault, string cell)
    {
        var place = CellName.Read(cell.AsSpan(sheet.Prefix.Length))!.Value;
        findings.Refuse(fault, cell, sheet, place.Row, place.Column);
    }

    private void Ignore(string cell)
    {
        var place = CellName.Read(cell.AsSpan(sheet.Prefix.Length))!.Value;
        findings.Ignore(sheet, place.Row, place.Column, IgnoredReason.Decided);
    }
}
