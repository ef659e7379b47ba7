namespace Indicators.Catalogue;

/// <summary>
/// All documents of a kind, found by code or name. Immutable; they are made out when first asked for, as most questions name none.
/// </summary>
public sealed class CatalogueItemList<T>(IEnumerable<T> documents)
    where T : CatalogueItem
{
    private readonly Lazy<Index> _index = new(() => new(documents));

    /// <summary>In order of code.</summary>
    public IReadOnlyList<T> All => _index.Value.All;

    public T? OfCode(string code) => _index.Value.ByCode.GetValueOrDefault(code);

    /// <summary>A code before a name; a name that several have is ambiguous.</summary>
    public LookupResult<T> Find(string text) => OfCode(text) is { } document
        ? LookupResult<T>.Found(document)
        : LookupResult<T>.Of([.. _index.Value.ByName[text]], All);

    private sealed class Index(IEnumerable<T> documents)
    {
        public IReadOnlyList<T> All { get; } = [.. documents.OrderBy(document => document.Code, StringComparer.OrdinalIgnoreCase)];

        public Dictionary<string, T> ByCode => field ??= All.ToDictionary(document => document.Code, StringComparer.OrdinalIgnoreCase);

        public ILookup<string, T> ByName => field ??= All
            .SelectMany(
                document => new[] { document.Name, document.NameEn }.OfType<string>().Distinct(), (document, name) => (document, name))
            .ToLookup(pair => pair.name, pair => pair.document, StringComparer.OrdinalIgnoreCase);
    }
}
