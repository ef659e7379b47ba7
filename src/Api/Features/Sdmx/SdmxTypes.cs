namespace Indicators.Api.Features.Sdmx;

/// <summary>The media types of SDMX, as its clients ask for them.</summary>
internal static class SdmxTypes
{
    public const string Structure = "application/vnd.sdmx.structure+json;version=1.0.0";
    public const string Data = "application/vnd.sdmx.data+json;version=1.0.0";

    /// <summary>The same with its structures in a list.</summary>
    public const string Data2 = "application/vnd.sdmx.data+json;version=2.0.0";

    public const string Csv = "application/vnd.sdmx.data+csv;version=1.0.0";

    /// <summary>What accepts any CSV is answered with that of SDMX.</summary>
    public const string PlainCsv = "text/csv";

    public const string Json = "application/json";

    public static readonly string[] OfStructures = [Structure, Json];
    public static readonly string[] OfData = [Data, Data2, Csv, Json, PlainCsv];

    public static bool IsCsv(string type) => type is Csv or PlainCsv;
}
