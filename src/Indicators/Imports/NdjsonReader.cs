using System.Text;
using System.Text.Json;
using Indicators.Catalogue;
using Indicators.Imports.Facts;
using Indicators.Imports.Files;
using Indicators.Imports.Names;
using Indicators.Imports.Sheets;
using Indicators.Imports.Words;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Imports;

/// <summary>
/// A line a row of the service's own fields: one with a measure is declared, one with a kind is a target, any other an actual. Names and
/// periods may be those of sheets.
/// </summary>
internal sealed class NdjsonReader(ImportNames names, Findings findings, int month)
{
    private static readonly Sheet Lines = new("");
    private readonly StringBuilder _line = new();

    private static readonly string[] Labels =
    [
        "indicatorName", "regionName", "parent", "parentName", "periodLabel", "start", "end", "source", "revision", "updated", "observed",
        "derived", "parts",
    ];

    public static ImportReading Read(Stream file, CatalogueVersion catalogue, ImportDecisions decisions, int month)
    {
        var findings = new Findings(decisions);
        var (encoding, name) = FileText.EncodingOf(file);
        using var text = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);
        var refused = new NdjsonReader(new(catalogue), findings, month).Read(text);
        new DuplicateFacts(findings, [Lines]).Settle();
        UnknownDecisions.Refuse(findings, []);
        return new(
            new(FileFormat.Ndjson, name, null, []), findings.Facts,
            [.. refused is null ? [] : (ImportFault[])[refused], .. findings.Faults], findings.Warnings,
            findings.Questions, findings.Ignored, refused is not null);
    }

    // A line that is no object is one that was cut, wherever it stands: the file is not whole.
    private ImportFault? Read(StreamReader text)
    {
        for (var number = 1; Line(text) is { } read; number++)
        {
            var line = read.AsSpan().Trim();
            if (line.IsEmpty) continue;
            try
            {
                using var json = JsonDocument.Parse(line.Length == read.Length ? read : line.ToString());
                if (json.RootElement.ValueKind is not JsonValueKind.Object) return Cut(number, line);
                Take(json.RootElement, $"line {number}");
            }
            catch (JsonException)
            {
                return Cut(number, line);
            }

            if (findings.Facts.Count > FileLimits.OtherFigures)
                throw new FileRefusedException(FileFault.TooManyFigures, null, $"{FileLimits.OtherFigures}");
        }

        return null;
    }

    // Null at the end. One longer than a cell is no row of ours.
    private string? Line(StreamReader text)
    {
        _line.Clear();
        int next;
        while ((next = text.Read()) >= 0 && next != '\n')
        {
            if (_line.Length > FileLimits.CellLength)
                throw new FileRefusedException(FileFault.CellTooLong, null, $"{FileLimits.CellLength}");
            _line.Append((char)next);
        }

        return next < 0 && _line.Length == 0 ? null : _line.ToString();
    }

    private static ImportFault Cut(int number, ReadOnlySpan<char> line) => new(
        $"line {number}", ImportFaultCode.FileRefused, line[..Math.Min(line.Length, 60)].ToString(), FileFault.CutLine);

    private void Take(JsonElement row, string cell)
    {
        string? Text(string name) => !row.TryGetProperty(name, out var value) ? null
            : value.ValueKind is JsonValueKind.String ? value.GetString()
            : value.ValueKind is JsonValueKind.Null ? null : value.GetRawText();
        if (IsRefused(row, cell)) return;
        var (indicatorText, regionText, periodText) = (Text("indicator") ?? "", Text("region") ?? "", Text("period") ?? "");
        var indicator = names.Indicators.Find(indicatorText);
        if (indicator is null) Refuse(cell, ImportFaultCode.UnknownIndicator, indicatorText);
        var period = PeriodText.Of(periodText);
        if (period is null) Refuse(cell, ImportFaultCode.BadPeriod, periodText);
        var region = Region(regionText, period ?? new(month, 1), cell, out var waits);
        var figure = CellFigureReader.Read(Text("value") ?? "");
        if (figure.Kind is FigureKind.NotANumber or FigureKind.BelowSmallest) Refuse(cell, ImportFaultCode.NotANumber, Text("value")!);
        if (indicator is null || period is not { } of || figure.Kind is FigureKind.NotANumber or FigureKind.BelowSmallest) return;
        if (waits is not null) findings.Wait(waits, cell);
        if (region is null) return;
        if (Unit(Text("unit"), figure, indicator, cell) is not { } unit) return;
        Add(Fact(row, cell, indicator, region, of, figure, unit));
    }

    // A line that says one thing twice, or a word that is none, says nothing that could be taken for it.
    private bool IsRefused(JsonElement row, string cell)
    {
        var twice = row.EnumerateObject().GroupBy(field => field.Name).FirstOrDefault(group => group.Skip(1).Any());
        if (twice is not null) Refuse(cell, ImportFaultCode.DuplicateField, twice.Key);
        var unknown = IsUnknown<DeclaredMeasure>("measure") ?? IsUnknown<TargetKind>("kind") ?? IsUnknown<ObservationStatus>("status");
        if (unknown is not null) Refuse(cell, ImportFaultCode.UnknownField, unknown);
        return (twice ?? (object?)unknown) is not null;

        string? IsUnknown<T>(string name)
            where T : struct, Enum => row.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null
            && Word<T>(row, name) is null ? $"{name} {value.GetRawText()}" : null;
    }

    private Unit? Unit(string? text, CellFigure figure, Indicator indicator, string cell)
    {
        var word = text ?? figure.Unit;
        var unit = word is null ? indicator.Unit : UnitText.Of(word, indicator.Unit);
        if (unit is null) Refuse(cell, ImportFaultCode.UnknownUnit, word!);
        return unit;
    }

    private static ImportFact Fact(
        JsonElement row, string cell, Indicator indicator, Region region, Period period, CellFigure figure, Unit unit)
    {
        var measure = Word<DeclaredMeasure>(row, "measure");
        var kind = Word<TargetKind>(row, "kind");
        var status = Word<ObservationStatus>(row, "status");
        var isDelete = row.TryGetProperty("delete", out var delete) && delete.ValueKind is JsonValueKind.True;
        var of = measure is not null ? FactKind.Declared
            : kind is not null ? FactKind.Target
            : isDelete ? FactKind.Delete : FactKind.Actual;
        return new()
        {
            Kind = of,
            Cell = cell,
            Indicator = indicator,
            Region = region,
            Period = of is FactKind.Actual or FactKind.Delete && indicator.Nature is Nature.Stock ? period.LastMonth : period,
            Value = figure.IsNumber ? figure.Digits : null,
            Unit = measure is null or DeclaredMeasure.Value && (kind is null || Target.IsAmount(kind.Value)) ? unit : null,
            Status = of is FactKind.Actual ? status ?? figure.Status ?? ObservationStatus.Final : null,
            Bound = figure.Bound,
            High = figure.High,
            Measure = measure,
            Decimals = measure is null ? null : figure.Places,
            TargetKind = kind,
            Note = row.TryGetProperty("note", out var note) && note.ValueKind is JsonValueKind.String ? note.GetString() : null,
            Fields = Others(row),
            Places = new(cell, cell, cell, cell),
        };
    }

    // What the rows of the write routes have besides, and what they do not know, is theirs to judge.
    private static Dictionary<string, string>? Others(JsonElement row)
    {
        string[] read = ["indicator", "region", "period", "value", "unit", "status", "measure", "kind", "note", "delete", .. Labels];
        var others = row.EnumerateObject().Where(field => !read.Contains(field.Name))
            .DistinctBy(field => field.Name).ToDictionary(field => field.Name, field => field.Value.GetRawText());
        return others.Count == 0 ? null : others;
    }

    private static T? Word<T>(JsonElement row, string name)
        where T : struct, Enum => row.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
        && Enum.TryParse<T>(value.GetString(), ignoreCase: true, out var word) ? word : null;

    private Region? Region(string text, Period at, string cell, out string? waits)
    {
        waits = null;
        var match = names.Regions.Find(text, at, null);
        if (match.Value is { } found) return found;
        if (match.Candidates.Count == 0)
        {
            Refuse(cell, ImportFaultCode.UnknownRegion, text);
            return null;
        }

        var question = new ImportQuestion(
            $"region:{text}", QuestionKind.Region, cell,
            [text, "", .. match.Candidates.Select(region => $"{names.Tree.Parent(region, at.Last)?.Name}{region.Name}")],
            [.. match.Candidates.Select(region => region.Code)]);
        if (findings.Ask(question) is { } code) return match.Candidates.First(region => region.Code == code);
        waits = question.Id;
        return null;
    }

    private void Add(ImportFact fact)
    {
        if (!findings.Decisions.LeftOut.Contains(fact.Cell)) findings.Facts.Add(fact);
        else Ignore(fact.Cell);
    }

    private void Refuse(string cell, ImportFaultCode code, string text)
    {
        if (findings.Decisions.LeftOut.Contains(cell)) Ignore(cell);
        else findings.Refuse(new(cell, code, text), null, Lines, 1, 1);
    }

    private void Ignore(string cell) =>
        findings.Ignore(Lines, int.Parse(cell.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture), 1, IgnoredReason.Decided);
}
