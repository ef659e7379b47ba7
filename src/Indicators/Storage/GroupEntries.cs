using Indicators.Regions;

namespace Indicators.Storage;

/// <summary>Gives new groups their ids and refuses a code that is taken.</summary>
internal static class GroupEntries
{
    public static IReadOnlyList<Group> Resolve(IReadOnlyList<Group> submitted, GroupList known, int nextId)
    {
        List<Group> entries = [.. submitted.Select(group => group.Id > 0 ? group : group with { Id = nextId++ })];
        var stored = entries.Concat(known.All).DistinctBy(group => group.Id).ToList();
        foreach (var group in entries)
        {
            if (stored.Any(other => other.Id != group.Id && string.Equals(other.Code, group.Code, StringComparison.OrdinalIgnoreCase)))
            {
                throw new WriteConflictException(Conflict.DuplicateCode, group.Code);
            }
        }

        return entries;
    }
}
