using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Formats;
using Indicators.Storage;

namespace Indicators.Api.Features.Sdmx;

/// <summary>Structures by SDMX-JSON 1.0: a flow, the structure of its data, code lists and concepts.</summary>
internal sealed class SdmxStructureMessage(Snapshot snapshot, Language language, bool isStub)
{
    public SegmentedBuffer Write(IReadOnlyList<SdmxStructureKind> kinds, string id, DateTimeOffset prepared)
    {
        var data = new Dictionary<string, object>();
        if (kinds.Contains(SdmxStructureKind.Dataflow)) data["dataflows"] = new[] { Dataflow() };
        if (kinds.Contains(SdmxStructureKind.DataStructure)) data["dataStructures"] = new[] { DataStructure() };
        if (kinds.Contains(SdmxStructureKind.Codelist))
            data["codelists"] = Codelists(kinds is [SdmxStructureKind.Codelist] ? id : SdmxRequest.All);
        if (kinds.Contains(SdmxStructureKind.ConceptScheme)) data["conceptSchemes"] = new[] { ConceptScheme() };
        return JsonOptions.Write(new
        {
            meta = SdmxArtefacts.Meta(
                "structures", "structure-message/tools/schemas/1.0/sdmx-json-structure-schema.json", prepared, language),
            data,
            errors = Array.Empty<object>(),
        });
    }

    private IReadOnlyList<object> Codelists(string id) =>
        [.. SdmxCodelists.All.Where(one => SdmxRequest.IsAll(id) || id.Split('+').Contains(one))
            .Select(one => SdmxCodelists.Of(one, snapshot, language, isStub)!)];

    private object Dataflow() => new
    {
        id = SdmxArtefacts.Figures,
        agencyID = SdmxArtefacts.Agency,
        version = SdmxArtefacts.Version,
        name = SdmxCodelists.FlowName(language),
        names = SdmxCodelists.FlowNames,
        structure = SdmxArtefacts.Structure,
    };

    private object DataStructure() => new
    {
        id = SdmxArtefacts.Figures,
        agencyID = SdmxArtefacts.Agency,
        version = SdmxArtefacts.Version,
        name = SdmxCodelists.FlowName(language),
        names = SdmxCodelists.FlowNames,
        dataStructureComponents = isStub ? (object)new { } : new
        {
            dimensionList = new
            {
                id = "DimensionDescriptor",
                dimensions = new[]
                {
                    Dimension("REF_AREA", 0, SdmxArtefacts.Areas), Dimension("INDICATOR", 1, SdmxArtefacts.Indicators),
                    Dimension("MEASURE", 2, SdmxArtefacts.Measures),
                },
                timeDimensions = new[]
                {
                    new
                    {
                        id = "TIME_PERIOD",
                        position = 3,
                        type = "TimeDimension",
                        conceptIdentity = SdmxArtefacts.Concept("TIME_PERIOD"),
                        localRepresentation = new { textFormat = new { textType = "ObservationalTimePeriod", isMultiLingual = false } },
                    },
                },
            },
            attributeList = new
            {
                id = "AttributeDescriptor",
                attributes = new[]
                {
                    Attribute("UNIT_MEASURE", "Mandatory", OfSeries, Free("String")),
                    Attribute("OBS_STATUS", "Mandatory", OfObservation, Listed(SdmxArtefacts.Statuses)),
                    Attribute("REASON", "Conditional", OfObservation, Listed(SdmxArtefacts.Reasons)),
                    Attribute("REVISION", "Conditional", new { none = new { } }, Free("Long")),
                },
            },
            measureList = new
            {
                id = "MeasureDescriptor",
                primaryMeasure = new
                {
                    id = "OBS_VALUE",
                    conceptIdentity = SdmxArtefacts.Concept("OBS_VALUE"),
                    localRepresentation = Free("Decimal"),
                },
            },
        },
    };

    private static object OfSeries => new { dimensions = new[] { "REF_AREA", "INDICATOR", "MEASURE" } };

    private static object OfObservation => new { primaryMeasure = "OBS_VALUE" };

    private static object Dimension(string id, int position, string codes) => new
    {
        id,
        position,
        type = "Dimension",
        conceptIdentity = SdmxArtefacts.Concept(id),
        localRepresentation = Listed(codes),
    };

    private static object Attribute(string id, string assignmentStatus, object attributeRelationship, object localRepresentation) => new
    {
        id,
        assignmentStatus,
        attributeRelationship,
        conceptIdentity = SdmxArtefacts.Concept(id),
        localRepresentation,
    };

    private static object Listed(string codes) => new { enumeration = SdmxArtefacts.Codelist(codes) };

    private static object Free(string textType) => new { textFormat = new { textType, isMultiLingual = false } };

    private object ConceptScheme() => new
    {
        id = SdmxArtefacts.Concepts,
        agencyID = SdmxArtefacts.Agency,
        version = SdmxArtefacts.Version,
        name = "Concepts",
        concepts = isStub ? [] : SdmxArtefacts.AllConcepts.Select(concept => new
        {
            id = concept.Id,
            name = SdmxArtefacts.Name(concept.Id, language),
            names = new { zh = concept.Zh, en = concept.En },
        }).ToArray(),
    };
}
