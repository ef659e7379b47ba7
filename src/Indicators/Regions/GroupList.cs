namespace Indicators.Regions;

/// <summary>All groups, found by code or name. Immutable.</summary>
public sealed class GroupList
{
    private readonly Dictionary<string, Group> _byCode;
    private readonly ILookup<string, Group> _byName;

    public GroupList(IEnumerable<Group> groups)
    {
        All = [.. groups.OrderBy(group => group.Code, StringComparer.OrdinalIgnoreCase)];
        _byCode = All.ToDictionary(group => group.Code, StringComparer.OrdinalIgnoreCase);
        _byName = All
            .SelectMany(group => new[] { group.Name, group.NameEn }.OfType<string>().Distinct(), (group, name) => (group, name))
            .ToLookup(pair => pair.name, pair => pair.group, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>In order of code.</summary>
    public IReadOnlyList<Group> All { get; }

    public Group? OfCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>A code before a name; a name that several groups have is ambiguous.</summary>
    public Lookup<Group> Find(string text) => _byCode.TryGetValue(text, out var group)
        ? Lookup<Group>.Found(group)
        : Lookup<Group>.Of([.. _byName[text]]);
}
