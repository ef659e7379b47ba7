using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Imports.Facts;
using Indicators.Imports.Sheets;
using Indicators.Observations;
using Indicators.Storage.Versions;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Imports;

/// <summary>What the facts of a file came to. They are told by their rows: those that stand by themselves, then the packed ones.</summary>
internal sealed record CheckedFacts(ImportReading Reading, CatalogueVersion Catalogue)
{
    private HashSet<int> _wrong = [];

    /// <summary>Those that stand by themselves, actuals, then targets, then what is declared.</summary>
    public IReadOnlyList<ImportFact> Facts { get; init; } = Reading.Facts;

    /// <summary>How many there are.</summary>
    public int Count => Facts.Count + (Reading.Plain?.Count ?? 0);

    /// <summary>Null where nothing is wrong with them.</summary>
    public ProblemResult? Problem
    {
        get;
        init
        {
            field = value;
            _wrong = value?.Errors.First.Select(fault => fault.Row).OfType<int>().ToHashSet() ?? [];
        }
    }

    /// <summary>The revision that holds them, or the newest where it was all there already; null for what waits for review.</summary>
    public long? Revision { get; init; }

    /// <summary>The submission that they wait in.</summary>
    public string? Submission { get; init; }

    public IReadOnlyList<WriteWarning> Warnings { get; init; } = [];

    public int WarningCount { get; init; }

    /// <summary>What is not as it was, or would not be; nothing where that is too much to be listed.</summary>
    public IReadOnlyList<ItemChange> Changes { get; init; } = [];

    /// <summary>How many nothing is wrong with, and the first of them.</summary>
    public int WholeCount => Count - _wrong.Count;

    public IEnumerable<ImportFact> Whole => Enumerable.Range(0, Count).Where(row => !_wrong.Contains(row)).Select(row => At(row)!);

    /// <summary>The row that a figure was in, of those that are packed; null where it is none of them.</summary>
    public int? RowOf(ActualKey key) =>
        Reading.Plain?.IndexOf(key) is >= 0 and var index ? Facts.Count + index : null;

    /// <summary>Null for what is no row.</summary>
    public ImportFact? At(int? row)
    {
        if (row is not { } number || number >= Count) return null;
        if (number < Facts.Count) return Facts[number];
        var (plain, index) = (Reading.Plain!, number - Facts.Count);
        var (actual, place) = (plain[index], plain.PlaceOf(index));
        var indicator = Catalogue.Indicators[actual.Key.Indicator];
        return new()
        {
            Kind = FactKind.Actual,
            Cell = CellName.Of(place.Line, place.Column),
            Indicator = indicator,
            Region = Catalogue.Regions[actual.Key.Region],
            Period = actual.Key.Period,
            Value = $"{actual.Observation.Value.In(indicator.Unit).ToDecimal():0.############}",
            Unit = indicator.Unit,
            Status = actual.Observation.Status,
            Places = new(null, null, null, null),
        };
    }
}
