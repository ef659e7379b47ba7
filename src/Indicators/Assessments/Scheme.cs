using Indicators.Catalog;

namespace Indicators.Assessments;

/// <summary>A composite assessment 综合考核: what is judged, how, and how much it counts.</summary>
public sealed record Scheme : Document
{
    /// <summary>What the weights of the items sum to as declared, such as 100.</summary>
    public required decimal Weight { get; init; }

    public required IReadOnlyList<SchemeItem> Items { get; init; }

    /// <summary>Everything that is wrong with it; empty when it can be used.</summary>
    public IEnumerable<SchemeFault> Faults()
    {
        if (Items.Count == 0) yield return new(SchemeFaultCode.NoItems);
        if (Items.Count > 0 && Items.Sum(item => item.Weight) != Weight) yield return new(SchemeFaultCode.WeightsDoNotSum);
        for (var index = 0; index < Items.Count; index++)
        {
            foreach (var code in Items[index].Faults()) yield return new(code, index);
            if (Items.Take(index).Any(Items[index].IsSameAs)) yield return new(SchemeFaultCode.DuplicateItem, index);
        }
    }
}
