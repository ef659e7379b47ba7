namespace Indicators.Api.Features.Sdmx;

/// <summary>What there is to be discovered, and how it is named.</summary>
internal static class SdmxArtefacts
{
    public const string Agency = "INDICATORS";
    public const string Version = "1.0";

    /// <summary>The flow of data, and the structure that it has.</summary>
    public const string Figures = "FIGURES";

    public const string Concepts = "CONCEPTS";
    public const string Areas = "CL_AREA";
    public const string Indicators = "CL_INDICATOR";
    public const string Measures = "CL_MEASURE";
    public const string Statuses = "CL_OBS_STATUS";
    public const string Reasons = "CL_REASON";

    /// <summary>Where an attribute says nothing, by SDMX's own code.</summary>
    public const string NotApplicable = "_Z";

    /// <summary>The names of what data have, in Chinese and English.</summary>
    public static IReadOnlyList<(string Id, string Zh, string En)> AllConcepts { get; } =
    [
        ("REF_AREA", "地区", "Region"), ("INDICATOR", "指标", "Indicator"), ("MEASURE", "量", "Measure"),
        ("TIME_PERIOD", "时期", "Period"), ("OBS_VALUE", "数值", "Value"), ("UNIT_MEASURE", "计量单位", "Unit"),
        ("OBS_STATUS", "状态", "Status"), ("REASON", "无数原因", "Why there is no figure"), ("REVISION", "修订号", "Revision"),
    ];

    public static string Name(string id, Language language) =>
        AllConcepts.First(concept => concept.Id == id) is var (_, zh, en) && language is Language.Chinese ? zh : en;

    public static string Dataflow => $"urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow={Agency}:{Figures}({Version})";

    public static string Structure => $"urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure={Agency}:{Figures}({Version})";

    public static string Codelist(string id) => $"urn:sdmx:org.sdmx.infomodel.codelist.Codelist={Agency}:{id}({Version})";

    public static string Concept(string id) =>
        $"urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept={Agency}:{Concepts}({Version}).{id}";

    /// <summary>Who sends a message, and what it is.</summary>
    /// <param name="prepared">When that was written which it tells of: the same state is the same message.</param>
    public static object Meta(string id, string schema, DateTimeOffset prepared, Language language) => new
    {
        schema = $"https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/{schema}",
        id,
        prepared,
        test = false,
        contentLanguages = new[] { language is Language.English ? "en" : "zh" },
        sender = new { id = Agency },
    };
}
