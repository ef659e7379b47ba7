using Indicators.Api.Features.Figures;
using Indicators.Api.Http.Formats;

namespace Indicators.Api.Features.Sdmx;

/// <summary>The codes of the dimension MEASURE: the columns of the measures that figures have by themselves.</summary>
internal static class SdmxMeasures
{
    public const string Actual = "value";

    private static readonly string[] Words = [Actual, "growth", "completion", "pace", "share", "rank"];

    public static IReadOnlyList<string> Codes { get; } =
        [.. CubeFormat.Measures(FigureItem.Columns.Where(column => column.IsIn(Words))).Select(column => column.Name)];

    /// <summary>The measures that bring some columns.</summary>
    /// <param name="codes">None for all.</param>
    public static IReadOnlyList<string> WordsOf(IReadOnlyList<string> codes) => codes.Count == 0
        ? Words
        : [.. codes.Select(code => Words.First(word => FigureItem.Columns.First(column => column.Name == code).IsIn([word]))).Distinct()];
}
