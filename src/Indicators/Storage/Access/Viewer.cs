using Indicators.Catalogue;

namespace Indicators.Storage.Access;

/// <summary>Who reads. For one answer: it keeps count of what the answer owes to him.</summary>
/// <param name="scope">Whose internal figures he may see; null for nobody's.</param>
/// <param name="keyId">His key; null where he has none.</param>
public sealed class Viewer(AccessScope? scope, string? keyId = null)
{
    private readonly HashSet<int> _withheld = [];

    public AccessScope? Scope => scope;

    public string? KeyId => keyId;

    /// <summary>Whether internal indicators were asked for: others may get another answer.</summary>
    public bool AskedInternal { get; internal set; }

    /// <summary>Whether he got internal figures.</summary>
    public bool SawInternal { get; internal set; }

    /// <summary>How often figures were kept from him.</summary>
    public int Withheld { get; private set; }

    /// <summary>Whether figures of an indicator were.</summary>
    public bool Lacks(int indicator) => _withheld.Contains(indicator);

    internal void Withhold(int indicator)
    {
        Withheld++;
        _withheld.Add(indicator);
    }
}
