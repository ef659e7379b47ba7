namespace Indicators.Catalog;

/// <summary>All documents of a kind, found by code or name. Immutable.</summary>
public sealed class DocumentList<T>
    where T : Document
{
    private readonly Dictionary<string, T> _byCode;
    private readonly ILookup<string, T> _byName;

    public DocumentList(IEnumerable<T> documents)
    {
        All = [.. documents.OrderBy(document => document.Code, StringComparer.OrdinalIgnoreCase)];
        _byCode = All.ToDictionary(document => document.Code, StringComparer.OrdinalIgnoreCase);
        _byName = All
            .SelectMany(
                document => new[] { document.Name, document.NameEn }.OfType<string>().Distinct(), (document, name) => (document, name))
            .ToLookup(pair => pair.name, pair => pair.document, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>In order of code.</summary>
    public IReadOnlyList<T> All { get; }

    public T? OfCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>A code before a name; a name that several have is ambiguous.</summary>
    public Lookup<T> Find(string text) => _byCode.TryGetValue(text, out var document)
        ? Lookup<T>.Found(document)
        : Lookup<T>.Of([.. _byName[text]]);
}
