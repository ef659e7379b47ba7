using Indicators.Api.Http.Binding.Queries;

namespace Indicators.Api.Features.Sdmx;

/// <summary>The words that SDMX gives its questions.</summary>
internal static class SdmxParameters
{
    public const string Flat = "AllDimensions";

    public static readonly QueryParameter StartPeriod = new("startPeriod", "Observations whose period begins no earlier.");
    public static readonly QueryParameter EndPeriod = new("endPeriod", "Observations whose period ends no later.");

    public static readonly QueryParameter Detail = new("detail", "How much of series and observations.")
    {
        Choices = ["full", "dataonly", "serieskeysonly", "nodata"],
    };

    public static readonly QueryParameter LastN = new("lastNObservations", "So many of each series, the newest.") { Range = (1, 100_000) };

    public static readonly QueryParameter IncludeHistory = new(
        "includeHistory", "Each version of what was reported, a data set a revision.")
    {
        IsBoolean = true,
    };

    public static readonly QueryParameter Dimension = new("dimensionAtObservation", "Series of times, or all flat.")
    {
        Choices = ["TIME_PERIOD", Flat],
    };

    public static readonly QueryParameter StructureDetail = new("detail", "How much of a structure.")
    {
        Choices = ["full", "allstubs", "referencestubs", "allcompletestubs", "referencecompletestubs"],
    };

    public static readonly QueryParameter References = new("references", "What comes along of what refers to it, or is referred to.")
    {
        Choices = ["none", "parents", "parentsandsiblings", "children", "descendants", "all"],
    };

    // Clients of one family say it beside Accept.
    public static readonly QueryParameter Format = new("format", "jsondata or csv, in place of Accept.") { Choices = ["jsondata", "csv"] };

    public static readonly QueryParameter[] OfData =
        [StartPeriod, EndPeriod, Detail, LastN, IncludeHistory, Dimension, Format, QueryParameter.Lang];

    public static readonly QueryParameter[] OfStructures = [StructureDetail, References, QueryParameter.Lang];
}
