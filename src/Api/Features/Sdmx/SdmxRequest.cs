namespace Indicators.Api.Features.Sdmx;

/// <summary>What can be discovered.</summary>
internal enum SdmxStructureKind { Dataflow, DataStructure, Codelist, ConceptScheme }

/// <summary>What of a path is meant.</summary>
internal static class SdmxRequest
{
    public const string All = "all";

    private static readonly SdmxStructureKind[] Below =
        [SdmxStructureKind.Dataflow, SdmxStructureKind.DataStructure, SdmxStructureKind.Codelist, SdmxStructureKind.ConceptScheme];

    /// <summary>Whether an artefact of ours is among those meant, of which any part may be all.</summary>
    public static bool IsMeant(string agency, string id, string version, params IReadOnlyList<string> ids) =>
        Is(agency, SdmxArtefacts.Agency) && Is(version, SdmxArtefacts.Version, "latest") && ids.Any(one => Is(id, one));

    /// <summary>A flow as <c>FIGURES</c>, <c>INDICATORS,FIGURES</c> or <c>INDICATORS,FIGURES,1.0</c>.</summary>
    public static bool IsFlow(string text)
    {
        var parts = text.Split(',');
        return parts switch
        {
            [var id] => IsMeant(All, id, All, SdmxArtefacts.Figures),
            [var agency, var id] => IsMeant(agency, id, All, SdmxArtefacts.Figures),
            [var agency, var id, var version] => IsMeant(agency, id, version, SdmxArtefacts.Figures),
            _ => false,
        };
    }

    /// <summary>The kind asked for with those that come along.</summary>
    /// <param name="references">A flow refers to a structure, that to code lists and concepts.</param>
    public static IReadOnlyList<SdmxStructureKind> With(SdmxStructureKind kind, string? references) =>
        [.. Below.Where(other => other == kind || Comes(Depth(kind), Depth(other), references))];

    private static bool Comes(int own, int other, string? references) => references switch
    {
        "children" => other == own + 1,
        "descendants" => other > own,
        "parents" => other == own - 1,
        "parentsandsiblings" => other == own - 1 || (other == own && own > 1),
        All => other != own || own > 1,
        _ => false,
    };

    private static int Depth(SdmxStructureKind kind) => kind switch
    {
        SdmxStructureKind.Dataflow => 0,
        SdmxStructureKind.DataStructure => 1,
        SdmxStructureKind.Codelist or SdmxStructureKind.ConceptScheme => 2,
    };

    public static bool IsAll(string text) => text is All or "*";

    private static bool Is(string text, params IReadOnlyList<string> known) =>
        IsAll(text) || text.Split('+').Any(known.Contains);
}
