using Indicators.Catalogue;
using Indicators.Imports.Facts;
using Indicators.Imports.Headings;
using Indicators.Imports.Names;
using Indicators.Imports.Sheets;
using Indicators.Imports.Words;
using Indicators.Numbers;
using Indicators.Observations;

namespace Indicators.Imports.Tables;

/// <summary>
/// Reads one cell that should hold a figure: a fact, or what must be known before it is one. Of several things that it waits for the first
/// is told: a hidden row, a hidden column, a merged range, its region, its indicator, its period.
/// </summary>
internal sealed class CellReader(
    Sheet sheet, TableRange range, TableContext context, ImportNames names, Findings findings, RegionAxis regions, TotalCheck totals,
    int number)
{
    private readonly ColumnScale _scale = new(sheet, range, findings);
    private readonly SubjectReader _subjects = new(sheet, context, names, findings, regions, number);
    private readonly HiddenParts _hidden = new(sheet, range, findings);
    private readonly MeasureReader _measures = new(sheet, names, findings);

    private FigureReader Facts => field ??= new(context, SetBy);

    public void Read(
        SheetRow row, TableColumn column, RowKeys keys, bool isWhole, List<ImportFact> facts, List<(ImportFact Fact, int Column)> bases)
    {
        var cell = sheet.NameOf(row.Number, column.Number);
        var merge = sheet.MergeAt(row.Number, column.Number);
        var isCovered = merge is { } around && (around.FirstRow, around.FirstColumn) != (row.Number, column.Number);
        if (isCovered && !sheet[row.Number, column.Number].IsEmpty)
            findings.Ignore(sheet, row.Number, column.Number, IgnoredReason.Text);
        if (isCovered && findings.Decisions.Answer(MergedId(merge!.Value)) is not Choice.Each) return;

        var shown = sheet.Shown(row.Number, column.Number);
        if (column.Periods.Count > 1)
        {
            ReadSeveral(row, column, keys, shown, cell, facts, bases);
            return;
        }

        var figure = CellFigureReader.Read(shown);
        if (figure.Kind is FigureKind.Absent or FigureKind.Empty)
        {
            if (_subjects.Of(column, keys, cell, quiet: true, out _) is { } without) totals.Add(column.Number, without.Indicator, null, 0);
            findings.Ignore(sheet, row.Number, column.Number, IgnoredReason.Absent);
            return;
        }

        if (figure.Kind is FigureKind.Formula)
        {
            var fault = new ImportFault(cell, ImportFaultCode.FormulaWithoutValue, figure.Digits);
            findings.Refuse(fault, cell, sheet, row.Number, column.Number);
            return;
        }

        Count(column, keys, figure, cell, isWhole, isCovered);
        if (_hidden.Waits(row, column, cell) || IsMergedOpen(merge, cell)) return;
        if (_hidden.IsLeftOut(row, column) || IsLeftOutMerge(merge))
        {
            findings.Ignore(sheet, row.Number, column.Number, IgnoredReason.Decided);
            return;
        }

        if (figure.Kind is FigureKind.NotANumber)
        {
            findings.Refuse(new(cell, ImportFaultCode.NotANumber, shown.Text), cell, sheet, row.Number, column.Number);
            return;
        }

        if (_subjects.Of(column, keys, cell, quiet: false, out var named) is not { } subject)
        {
            if (named.IsIncomplete) findings.Ignore(sheet, row.Number, column.Number, IgnoredReason.IncompleteTotal);
            return;
        }

        if (figure.Kind is FigureKind.BelowSmallest && !IsBelowSmallest(row, column, subject.Indicator, cell, ref figure)) return;
        if (figure.IsStarred && !Starred(ref figure, cell)) return;
        Take(row, column, keys, subject, named, figure, cell, facts, bases);
    }

    /// <summary>A row that says that its figure is missing, or is to be deleted.</summary>
    public void WithoutValue(SheetRow row, TableColumn column, RowKeys keys, List<ImportFact> facts)
    {
        var cell = keys.IsDelete ? keys.ActionCell! : sheet.NameOf(row.Number, column.Number);
        if (_subjects.Of(column, keys, cell, quiet: false, out _) is not { } subject) return;
        facts.Add(new()
        {
            Kind = keys.IsDelete ? FactKind.Delete : FactKind.Actual,
            Cell = cell,
            Indicator = subject.Indicator,
            Region = subject.Region,
            Period = subject.Period,
            Status = keys.IsDelete ? null : ObservationStatus.Missing,
            Note = keys.Note,
            Places = subject.Places,
        });
    }

    private void Take(
        SheetRow row, TableColumn column, RowKeys keys, FigureSubject subject, NamedRegion named, CellFigure figure, string cell,
        List<ImportFact> facts, List<(ImportFact Fact, int Column)> bases)
    {
        if (!FigureWords.Fit(figure, column, keys, subject.Indicator))
        {
            var text = sheet.Shown(row.Number, column.Number).Text;
            findings.Refuse(new(cell, ImportFaultCode.NotANumber, text), cell, sheet, row.Number, column.Number);
            return;
        }

        figure = figure with { Status = figure.Status ?? context.StatusOf(Marked(row, column)) };
        var unit = FigureUnit.Of(figure, cell, column, keys, context, subject.Indicator);
        subject = subject with { Places = subject.Places with { Unit = unit.Cell } };
        if (_measures.Of(column, keys, subject.Indicator, figure, cell, out var waits) is { } measure)
        {
            var (isFraction, scale) = measure is DeclaredMeasure.Rank or DeclaredMeasure.Value or DeclaredMeasure.Points
                ? (false, null)
                : _scale.Of(column);
            if (scale is not null) findings.Wait(scale, cell);
            else
            {
                var whole = _measures.WholeOf(column, subject.Region, subject.Period.Last);
                facts.Add(FigureReader.Declared(subject, figure, measure, keys, cell, isFraction, whole, unit.Unit));
            }

            return;
        }

        if (waits) return;
        if (unit.Unknown is { } word)
        {
            findings.Refuse(new(unit.Cell, ImportFaultCode.UnknownUnit, word), cell, sheet, row.Number, column.Number);
            return;
        }

        // 0.0215 of a rate that nothing says to be in percent.
        if (unit.Cell is null && subject.Indicator is { Nature: Nature.Ratio, Unit: var own } && own.Dimension == Dimension.Percent)
        {
            var (isFraction, scale) = keys.IndicatorText is null ? _scale.Of(column) : _scale.Of(subject.Indicator, figure, cell);
            if (scale is not null)
            {
                findings.Wait(scale, cell);
                return;
            }

            if (isFraction) figure = figure with { Digits = ColumnScale.Hundredfold(figure.Digits).Digits };
        }

        if (column.Role is ColumnRole.Target || keys.TargetKind is not null)
        {
            facts.Add(Facts.Target(subject, figure, column, keys, cell, unit.Unit));
            return;
        }

        var fact = Facts.Actual(subject, figure, column, keys, cell, unit.Unit);
        if (column.Role is ColumnRole.Base) bases.Add((fact, column.Number));
        else if (Fits(named, column, fact, figure, cell)) facts.Add(fact);
        else if (findings.Decisions.Answer($"total:{cell}") is not null)
            findings.Ignore(sheet, row.Number, column.Number, IgnoredReason.Decided);
    }

    // What may carry the ① of a note: the cell, its heading, and the labels of its row.
    private static IEnumerable<string> Marked(SheetRow row, TableColumn column) => row.Filled
        .Where(other => other == column.Number || !RowKinds.IsFigureLike(row[other])).Select(other => row[other].Text)
        .Append(column.Heading);

    private Region? SetBy(TableColumn column, Region region, int month) => column.SetBy is { } word
        ? names.Regions.Whole(word, region, month)
        : context.Region is { } of && (region.Id == of.Id || names.Tree.WasWithin(region, of)) ? of : null;

    private void Count(TableColumn column, RowKeys keys, CellFigure figure, string cell, bool isWhole, bool isCovered)
    {
        if (isWhole || isCovered || column.Role is not (ColumnRole.Actual or ColumnRole.Target)) return;
        if ((column.Indicator ?? keys.Indicator ?? context.Indicator) is not { } indicator) return;
        var unit = FigureUnit.Of(figure, cell, column, keys, context, indicator).Unit;
        var isExact = figure is { IsNumber: true, Bound: Bound.None, Change: FigureChange.None } && unit is not null;
        FixedPoint? value = isExact && FixedPoint.TryRead(figure.Digits, unit!.Power, out var stored, out _) ? stored : null;
        totals.Add(column.Number, indicator, value, figure.Places ?? 0);
    }

    // 合计 that is not the sum is asked; 全市 is what it says, and told.
    private bool Fits(NamedRegion named, TableColumn column, ImportFact fact, CellFigure figure, string cell)
    {
        var isStated = named.IsStatedTotal && regions.IsComplete;
        if ((!named.IsTotal && !isStated) || fact.Stored is not { } total || fact.Unit is null) return true;
        if (totals.Differs(column.Number, fact.Indicator, total, fact.Unit) is not { } sum) return true;
        var difference = Math.Abs(total.In(fact.Unit).ToDecimal() - sum.ToDecimal());
        object[] told =
            [figure.Digits, $"{sum.ToDecimal():0.######}", $"{difference:0.######}", $"{totals.Count(column.Number, fact.Indicator)}"];
        findings.Warnings.Add(new(cell, named.IsTotal ? ImportWarningCode.TotalDiffers : ImportWarningCode.StatedTotalDiffers, told));
        if (!named.IsTotal) return true;
        var question = new ImportQuestion($"total:{cell}", QuestionKind.Total, cell, told, [Choice.RowsOnly, Choice.Both]);
        if (findings.Ask(question) is { } answer) return answer == Choice.Both;
        findings.Wait(question.Id, cell);
        return false;
    }

    // 210\268 under 2022\2023.
    private void ReadSeveral(
        SheetRow row, TableColumn column, RowKeys keys, SheetCell shown, string cell, List<ImportFact> facts,
        List<(ImportFact Fact, int Column)> bases)
    {
        var parts = FoldedText.Fold(shown.Text).Split('\\', '/', '|');
        var figures = parts.Select(CellFigureReader.Read).ToList();
        if (figures.Count != column.Periods.Count || figures.Exists(figure => !figure.IsNumber && figure.Kind is not FigureKind.Absent))
        {
            findings.Refuse(new(cell, ImportFaultCode.NotANumber, shown.Text), cell, sheet, row.Number, column.Number);
            return;
        }

        if (figures.TrueForAll(figure => !figure.IsNumber)) findings.Ignore(sheet, row.Number, column.Number, IgnoredReason.Absent);
        for (var i = 0; i < figures.Count; i++)
        {
            column.Period = column.Periods[i];
            if (!figures[i].IsNumber) continue;
            if (_subjects.Of(column, keys, cell, quiet: false, out var named) is not { } subject)
            {
                if (named.IsIncomplete) findings.Ignore(sheet, row.Number, column.Number, IgnoredReason.IncompleteTotal);
                continue;
            }

            Take(row, column, keys, subject, named, figures[i], cell, facts, bases);
        }
    }

    private bool IsBelowSmallest(SheetRow row, TableColumn column, Indicator indicator, string cell, ref CellFigure figure)
    {
        if (column.Role is not (ColumnRole.Actual or ColumnRole.Base))
        {
            findings.Ignore(sheet, row.Number, column.Number, IgnoredReason.Absent);
            return false;
        }

        // The smallest that a table shows is one of the last place that its figures have.
        var places = row.Filled.Select(other => CellFigureReader.Read(row[other])).Where(other => other.IsNumber)
            .Max(other => other.Places) ?? 0;
        var smallest = places == 0 ? "1" : $"0.{new string('0', places - 1)}1";
        var question = new ImportQuestion(
            $"below:{cell}", QuestionKind.BelowSmallest, cell, [indicator.Name, smallest],
            [$"{Choice.LessThan}{smallest}", Choice.LeaveOut], IsOptional: true);
        if (findings.Ask(question) is not { } answer)
        {
            findings.Wait(question.Id, cell);
            return false;
        }

        if (answer == Choice.LeaveOut)
        {
            findings.Ignore(sheet, row.Number, column.Number, IgnoredReason.Decided);
            return false;
        }

        figure = new(FigureKind.Number, smallest, Bound: Bound.LessThan, Places: places);
        return true;
    }

    private bool Starred(ref CellFigure figure, string cell)
    {
        if (figure.Status is not null) return true;
        if (context.Star.IsExplained)
        {
            figure = figure with { Status = context.Star.Status };
            return true;
        }

        var question = new ImportQuestion(
            $"star:{sheet.Prefix}{number}", QuestionKind.Star, cell, [], ["estimated", "provisional", "final", Choice.Plain]);
        if (findings.Ask(question) is not { } answer)
        {
            findings.Wait(question.Id, cell);
            return false;
        }

        figure = figure with { Status = Enum.TryParse<ObservationStatus>(answer, ignoreCase: true, out var status) ? status : null };
        return true;
    }

    private string MergedId(CellRange merge) => $"merged:{sheet.Prefix}{merge}";

    private bool IsMergedOpen(CellRange? merge, string cell)
    {
        if (merge is not { } range) return false;
        var name = sheet.Prefix + range;
        var question = new ImportQuestion(
            MergedId(range), QuestionKind.Merged, name, [sheet[range.FirstRow, range.FirstColumn].Text, _subjects.Told(range)],
            [Choice.SumForNeither, Choice.Each]);
        if (findings.Ask(question) is not null) return false;
        findings.Wait(question.Id, cell);
        return true;
    }

    private bool IsLeftOutMerge(CellRange? merge) =>
        merge is { } range && findings.Decisions.Answer(MergedId(range)) is Choice.SumForNeither;
}
