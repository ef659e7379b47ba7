using Indicators.Api.Features.Figures;
using Indicators.Api.Http.Formats;
using Indicators.Measures;

namespace Indicators.Api.Features.Sdmx;

/// <summary>The codes of the dimension MEASURE: of all measures the columns that are counted in something.</summary>
internal static class SdmxMeasures
{
    public static string Actual => MeasureRegistry.Value.Word;

    public static IReadOnlyList<string> Codes { get; } = [.. CubeFormat.Measures(FigureItem.Columns).Select(column => column.Name)];

    /// <summary>The words of the measures that bring some columns; a column that measures share comes with the first of them.</summary>
    /// <param name="codes">None for all.</param>
    public static IEnumerable<string> WordsOf(IReadOnlyList<string> codes) => (codes.Count == 0 ? Codes : codes)
        .Select(code => MeasureRegistry.All.First(measure => measure.Columns.Any(column => column.Name == code)).Word).Distinct();
}
