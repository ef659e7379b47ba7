using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Queries;

namespace Indicators.Tests.Conformance;

/// <summary>
/// The asked cell of a case: the words of the contract's figure routes, word=value. A later one takes the place of an earlier one.
/// </summary>
internal sealed class Question
{
    private readonly Places _places;
    private readonly Dictionary<string, string> _words = [];

    public Question(string asked, Places places)
    {
        _places = places;
        foreach (var pair in asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(pair => pair != "—"))
        {
            var (word, value) = pair.Split('=') is [var left, var right] ? (left, right) : throw new FormatException(pair);
            _words[word] = value;
        }

        Query = Read();
        Unread.ShouldBeEmpty();
    }

    public FigureQuery Query { get; }

    /// <summary>The code of the region that a report without one is of.</summary>
    public string Home => (Query.Regions.Picked is [var picked, ..] ? picked : Query.Regions.Within)!.Code;

    /// <summary>The write, counted from 1, after which the figures are asked for.</summary>
    public int? AsOf => Taken("asOf") is { } number ? int.Parse(number) : null;

    public Precision Precision => new(
        Taken("decimals") is { } decimals ? int.Parse(decimals) : 2,
        Choice<RoundingMode>("rounding") ?? RoundingMode.HalfUp);

    private readonly HashSet<string> _taken = [];

    private IEnumerable<string> Unread => _words.Keys.Except(_taken);

    private FigureQuery Read()
    {
        _ = (AsOf, Precision);
        var by = MeasureRegistry.KeyOf(Taken("by") ?? RankingKey.Value.Word);
        return new FigureQuery
        {
            Indicators = [.. List("indicator").Select(code => _places.Indicator(code)!)],
            Regions = new RegionScope(
                [.. List("region").Select(_places.Region)], Taken("within") is { } within ? _places.Region(within) : null,
                Choice<RegionLevel>("level")),
            Periods = Periods(),
            Measures = MeasureRegistry.Asked(List("measure"), by),
            By = by,
            Compare = Compare(),
            Total = Taken("total") == "true",
            Targets = Targets(),
            Formula = Choice<RateFormula>("formula"),
            Status = Choice<ObservationStatus>("status"),
            DeriveSpans = Taken("spans") != "reported",
            Ties = Choice<TieRule>("ties") ?? TieRule.Standard,
            TieOn = Taken("tieOn") == "shown" ? Precision : null,
        };
    }

    private PeriodChoice Periods() => new(
        Taken("period") is not (null or "latest") ? [.. List("period").Select(Places.Span)] : [],
        Taken("from") is { } from ? Places.Span(from) : null,
        Taken("to") is { } to ? Places.Span(to) : null,
        Taken("last") is { } last ? int.Parse(last) : null,
        Choice<Frequency>("frequency"));

    private GrowthComparison Compare()
    {
        var comparison = GrowthComparison.Year;
        (Taken("compare") is not { } word || GrowthComparison.TryRead(word, out comparison)).ShouldBeTrue();
        return comparison;
    }

    private TargetChoice Targets()
    {
        var choice = new TargetChoice(Choice<TargetKind>("kind"), Choice<Commitment>("commitment"), All: Taken("targets") == "all");
        return Taken("against") switch
        {
            null => choice,
            var region when _places.IsRegion(region) => choice with { SetBy = _places.Region(region).Id },
            var period => choice with { Period = Places.Span(period) },
        };
    }

    private string? Taken(string word)
    {
        _taken.Add(word);
        return _words.GetValueOrDefault(word) is { Length: > 0 } value ? value : null;
    }

    private string[] List(string word) => Taken(word)?.Split(',') ?? [];

    private T? Choice<T>(string word)
        where T : struct, Enum => Taken(word) is { } value ? Words.Read<T>(value) : null;
}
