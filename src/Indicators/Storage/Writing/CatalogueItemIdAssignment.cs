using Indicators.Catalogue;

namespace Indicators.Storage.Writing;

/// <summary>Gives new documents their ids and refuses a code that is taken.</summary>
internal static class CatalogueItemIdAssignment
{
    public static IReadOnlyList<T> Resolve<T>(IReadOnlyList<T> submitted, CatalogueItemList<T> known, int nextId)
        where T : CatalogueItem
    {
        List<T> entries = [.. submitted.Select(document => document.Id > 0 ? document : document with { Id = nextId++ })];
        var stored = entries.Concat(known.All).DistinctBy(document => document.Id).ToList();
        foreach (var document in entries)
        {
            if (stored.Any(other =>
                other.Id != document.Id && string.Equals(other.Code, document.Code, StringComparison.OrdinalIgnoreCase)))
            {
                throw new WriteConflictException(WriteConflict.DuplicateCode, document.Code);
            }
        }

        return entries;
    }
}
