namespace Indicators.Catalogue;

/// <summary>What is written into the catalogue whole, under its code: a peer group, a scheme.</summary>
public abstract record CatalogueItem
{
    /// <summary>0 until it is stored.</summary>
    public int Id { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public string? NameEn { get; init; }

    /// <summary>The revision that wrote it; 0 before it is written.</summary>
    public long Revision { get; init; }
}
