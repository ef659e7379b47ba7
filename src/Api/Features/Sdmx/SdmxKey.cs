using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;

namespace Indicators.Api.Features.Sdmx;

/// <summary>The series that are meant: regions, indicators and measures; none stands for all.</summary>
/// <param name="Regions">Of a code every region that ever had it.</param>
/// <param name="Measures">As columns of figures are named.</param>
internal sealed record SdmxKey(IReadOnlyList<Region> Regions, IReadOnlyList<Indicator> Indicators, IReadOnlyList<string> Measures)
{
    private const int Dimensions = 3;

    /// <summary>Whether a figure that is not there is told with its reason: all that is meant is named.</summary>
    public bool IsNamed => Regions.Count > 0 && Indicators.Count > 0 && Measures.Count > 0;

    /// <summary>Wrong parts are faults in the words.</summary>
    public static SdmxKey Read(string text, CatalogueVersion catalogue, QueryParameters words)
    {
        if (text is SdmxRequest.All or "") return new([], [], []);
        var parts = text.Split('.');
        if (parts.Length != Dimensions)
        {
            words.Errors.Add("key", ErrorCode.BadKey, text);
            return new([], [], []);
        }

        var (regions, indicators, measures) = (new List<Region>(), new List<Indicator>(), Codes(parts[2]));
        foreach (var code in Codes(parts[0]))
        {
            var found = catalogue.Regions.OfCode(code).ToList();
            regions.AddRange(found);
            if (found.Count == 0) words.Errors.Add(NameResolution.UnknownRegion("REF_AREA", code, catalogue.Regions.All, null));
        }

        foreach (var code in Codes(parts[1]))
        {
            if (catalogue.Indicators.OfCode(code) is { } indicator) indicators.Add(indicator);
            else words.Errors.Add(NameResolution.UnknownIndicator("INDICATOR", code, catalogue.Indicators.All, null));
        }

        foreach (var code in measures.Except(SdmxMeasures.Codes))
            words.Errors.Add("MEASURE", ErrorCode.UnknownChoice, code, SdmxMeasures.Codes);
        return new(regions, indicators, measures);
    }

    private static IReadOnlyList<string> Codes(string part) => [.. part.Split('+', StringSplitOptions.RemoveEmptyEntries).Distinct()];
}
