using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Receipts;
using Indicators.Catalogue;
using Indicators.Imports.Facts;
using Indicators.Imports.Files;
using Indicators.Observations;
using Indicators.Storage.Files;
using Indicators.Storage.Versions;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Imports;

/// <summary>Tells what became of a file, in a language.</summary>
internal sealed class ImportPresenter(StoredImport import, CatalogueVersion catalogue, Language language)
{
    private const int Most = 1000;

    public ImportAnswer Of(ImportReading reading, CheckedFacts check, string outcome)
    {
        List<FaultItem> faults =
            [.. reading.Faults.Take(Most).Select(Fault), .. (check.Problem?.Errors.First ?? []).Select(fault => Fault(fault, check))];
        List<ImportWarningItem> warnings =
            [.. reading.Warnings.Select(Warning), .. check.Warnings.Select(warning => Warning(warning, check))];
        return new()
        {
            Id = import.Id,
            Outcome = outcome,
            File = new(import.Name, import.Size, import.Hash),
            Understanding = reading.Understanding is { } understanding ? UnderstandingJson.Of(understanding) : null,
            Counts = new(
                check.WholeCount, reading.FaultCount + (check.Problem?.Errors.Count ?? 0),
                reading.Warnings.Count + check.WarningCount, reading.Questions.Count, reading.Ignored.Count),
            Facts = [.. check.Whole.Take(Most).Select(Fact)],
            Faults = [.. faults.Take(Most)],
            Warnings = [.. warnings.Take(Most)],
            Questions = [.. reading.Questions.Take(Most).Select(Question)],
            Ignored = [.. reading.Ignored.Take(Most).Select(ignored => new IgnoredItem(
                ignored.Cells, ImportTexts.Code(ignored.Why), ImportTexts.Of(ignored.Why, language)))],
            Changes = Changes(check),
            Persons = reading.Persons == FormPersons.Nobody
                ? null
                : new(reading.Persons.FilledBy, reading.Persons.CheckedBy, reading.Persons.SignedBy),
            Revision = outcome is ImportOutcome.Imported ? check.Revision : null,
            Submission = check.Submission,
            Progress = new(reading.FactCount, check.Count, outcome is ImportOutcome.Imported ? check.Count : 0),
        };
    }

    private FactItem Fact(ImportFact fact) => new()
    {
        Cell = fact.Cell,
        Kind = FactRows.Word(fact.Kind),
        Indicator = fact.Indicator.Code,
        IndicatorName = NameOf(fact.Indicator),
        Region = fact.Region.Code,
        RegionName = fact.Region.Name,
        Period = fact.Period.ToString(),
        Value = FactRows.Decimal(fact.Value),
        Unit = fact.Kind is FactKind.Delete ? null : fact.Unit?.Text,
        Status = fact is { Kind: FactKind.Actual, Status: { } status } ? FactRows.Word(status) : null,
        Bound = fact.Bound is Bound.None ? null : FactRows.Word(fact.Bound),
        High = FactRows.Decimal(fact.High),
        Base = FactRows.Decimal(fact.Base),
        BaseCell = fact.BaseCell,
        Measure = fact.Measure is { } measure ? FactRows.Word(measure) : null,
        Decimals = fact.Measure is null ? null : fact.Decimals,
        Of = fact.Of?.Code,
        TargetKind = fact.TargetKind is { } kind ? FactRows.Word(kind) : null,
        SetBy = fact.SetBy?.Code,
        Note = fact.Note,
    };

    private FaultItem Fault(ImportFault fault) => new(
        fault.Cell,
        fault.Code is ImportFaultCode.FileRefused ? ImportTexts.Code((FileFault)fault.Arguments[0]) : ImportTexts.Code(fault.Code),
        ImportTexts.Of(fault, language), fault.Text, fault.Nearest.Count > 0 ? fault.Nearest : Nearest(fault), fault.Affected);

    private IReadOnlyList<string> Nearest(ImportFault fault)
    {
        if (fault.Text.Length == 0) return [];
        if (fault.Code is ImportFaultCode.UnknownRegion) return NearestItems.Regions(catalogue.Regions.All, fault.Text).Names;
        if (fault.Code is ImportFaultCode.UnknownIndicator) return NearestItems.Indicators(catalogue.Indicators.All, fault.Text).Names;
        return fault.Code is ImportFaultCode.UnknownUnit ? NearestItems.UnitsNear(fault.Text) : [];
    }

    // What the checks of a write find is told where it stands in the file.
    private FaultItem Fault(ValidationError fault, CheckedFacts check)
    {
        var fact = check.At(fault.Row);
        var cell = PlaceOf(fault.Field, fact);
        return new(
            cell, ErrorMessages.Table.Of(fault.Code).Id, fault.Message(language), fact?.Value ?? "", [],
            fact is null || fact.Cell == cell ? [] : [fact.Cell]);
    }

    private static ImportWarningItem Warning(WriteWarning warning, CheckedFacts check, Language language) => new(
        check.At(warning.Row)?.Cell, ImportTexts.Code(warning.Code), WarningMessages.Of(warning, language));

    private ImportWarningItem Warning(WriteWarning warning, CheckedFacts check) => Warning(warning, check, language);

    private ImportWarningItem Warning(ImportWarning warning) =>
        new(warning.Cell, ImportTexts.Code(warning.Code), ImportTexts.Of(warning, language));

    private QuestionItem Question(ImportQuestion question) => new(
        question.Id, question.Cell, ImportTexts.Of(question, language), question.Choices,
        [.. question.Choices.Select((choice, place) => Name(question, choice, place))], question.IsOptional, question.Affected);

    private string Name(ImportQuestion question, string choice, int place)
    {
        if (question.Kind is QuestionKind.Region) return $"{question.Arguments[place + 2]}（{choice}）";
        return question.Kind is QuestionKind.Indicator && catalogue.Indicators.Find(choice).Value is { } indicator
            ? NameOf(indicator)
            : ImportTexts.OfChoice(choice, language);
    }

    private string NameOf(Indicator indicator) =>
        language is Language.English ? indicator.NameEn ?? indicator.Name : indicator.Name;

    private static string? PlaceOf(string? field, ImportFact? fact) => field switch
    {
        "unit" => fact?.Places.Unit ?? fact?.Cell,
        "period" => fact?.Places.Period ?? fact?.Cell,
        "region" => fact?.Places.Region ?? fact?.Cell,
        "indicator" => fact?.Places.Indicator ?? fact?.Cell,
        "base" => fact?.BaseCell ?? fact?.Cell,
        _ => fact?.Cell,
    };

    private IReadOnlyList<ImportChange> Changes(CheckedFacts check)
    {
        if (check.Changes.Count == 0) return [];
        var receipt = new ReceiptChanges(catalogue, language);
        var cells = check.Facts.GroupBy(KeyOf).ToDictionary(same => same.Key, same => same.First().Cell);
        return
        [
            .. check.Changes.SelectMany(item => receipt.Of([item]), (item, change) => new ImportChange(
                (item.Item is Actual actual ? check.At(check.RowOf(actual.Key))?.Cell : null) ?? cells.GetValueOrDefault(KeyOf(change), ""),
                change.Old, change.New)),
        ];
    }

    private static (string, string, string, FactKind, string) KeyOf(ReceiptChange change) => (
        change.Indicator, change.Region, change.Period, change.Resource switch
        {
            Resource.Targets => FactKind.Target,
            Resource.Declared => FactKind.Declared,
            Resource.Actuals or Resource.Regions or Resource.Indicators or Resource.Groups or Resource.Schemes
                or Resource.Calendars => FactKind.Actual,
        }, change.Measure is { } measure ? FactRows.Word(measure) : "");

    private static (string, string, string, FactKind, string) KeyOf(ImportFact fact) => (
        fact.Indicator.Code, fact.Region.Code, fact.Period.ToString(), fact.Kind is FactKind.Delete ? FactKind.Actual : fact.Kind,
        fact.Measure is { } measure ? FactRows.Word(measure) : "");
}

/// <summary>What becomes of a file.</summary>
internal static class ImportOutcome
{
    public const string Imported = "imported";
    public const string Ready = "ready";
    public const string Questions = "questions";
    public const string Faults = "faults";
    public const string Refused = "refused";

    /// <summary>The service stopped, or failed, before it came to an end: nothing of it is stored.</summary>
    public const string Interrupted = "interrupted";
}
