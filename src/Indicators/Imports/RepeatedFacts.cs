using System.Globalization;
using Indicators.Catalogue;
using Indicators.Imports.Facts;
using Indicators.Imports.Sheets;
using Indicators.Observations;

namespace Indicators.Imports;

/// <summary>Figures of a large file that stand in it twice: the same is one, two different ones are a fault.</summary>
internal sealed class RepeatedFacts(Findings findings, CatalogueVersion catalogue)
{
    private const int MostTold = 1000;

    private static readonly Sheet Whole = new("");

    public void Settle()
    {
        var plain = findings.Plain!;
        foreach (var (place, value, first) in plain.Sort(MostTold)) Refuse(place, Text(value), first);
        findings.Facts.RemoveAll(fact => fact.Kind is FactKind.Actual && IsRepeated(fact, plain));
    }

    private bool IsRepeated(ImportFact fact, PackedActuals plain)
    {
        var index = plain.IndexOf(new(fact.Indicator.Id, fact.Period, fact.Region.Id));
        if (index < 0 || CellName.Read(fact.Cell) is not var (row, column)) return false;
        var isSame = fact is { Bound: Bound.None, Base: null, Note: null } && fact.Stored == plain[index].Observation.Value
            && fact.Status == plain[index].Observation.Status;
        if (isSame) findings.Ignore(Whole, row, column, IgnoredReason.Duplicate);
        else Refuse(new(row, column), fact.Value ?? "", index);
        return true;
    }

    private void Refuse(SourcePlace place, string text, int first)
    {
        var (cell, at) = (CellName.Of(place.Line, place.Column), findings.Plain!.PlaceOf(first));
        findings.Refuse(
            new(cell, ImportFaultCode.DuplicateFigure, text, CellName.Of(at.Line, at.Column), Text(findings.Plain[first])), cell, Whole,
            place.Line, place.Column);
    }

    private string Text(Actual actual) => actual.Observation.Value.In(catalogue.Indicators[actual.Key.Indicator].Unit).ToDecimal()
        .ToString("0.############", CultureInfo.InvariantCulture);
}
