namespace Indicators.Catalogue;

/// <summary>A composite assessment 综合考核: what is judged, how, and how much it counts.</summary>
public sealed record Scheme : CatalogueItem
{
    /// <summary>What the weights of the items sum to as declared, such as 100.</summary>
    public required decimal Weight { get; init; }

    public required IReadOnlyList<SchemeItem> Items { get; init; }

    /// <summary>Everything that is wrong with it; empty when it can be used.</summary>
    public IEnumerable<SchemeError> Errors()
    {
        if (Items.Count == 0) yield return new(SchemeErrorCode.NoItems);
        if (Items.Count > 0 && Items.Sum(item => item.Weight) != Weight) yield return new(SchemeErrorCode.WeightsDoNotSum);
        for (var index = 0; index < Items.Count; index++)
        {
            foreach (var code in Items[index].Errors()) yield return new(code, index);
            if (Items.Take(index).Any(Items[index].IsSameAs)) yield return new(SchemeErrorCode.DuplicateItem, index);
        }
    }
}
