using Indicators.Api.Http.Binding.Queries;
using Indicators.Measures;
using Indicators.Measures.Columns;

namespace Indicators.Api.Features.Figures;

/// <summary>Only rows that have the first measure asked for, or only those that lack it; they are ranked among all.</summary>
/// <param name="measure">Null for all rows.</param>
internal sealed class OnlyRows(Measure? measure, bool have)
{
    private const string Figures = "figures";

    public static QueryParameter Word { get; } = new("only", "figures: rows that have the first measure asked for; reasons: rows that "
        + "lack it, with why. Places are those among all.")
    { Choices = [Figures, "reasons"] };

    /// <param name="measures">Those asked for; the actual where there are none.</param>
    public static OnlyRows Read(QueryParameters words, IReadOnlyList<string> measures) => words.OneOf(Word) is { } which
        ? new(measures.Count > 0 ? MeasureRegistry.Of(measures[0]) : MeasureRegistry.Value, which is Figures)
        : new(null, have: true);

    public bool AreAll => measure is null;

    public IReadOnlyList<T> Of<T>(IReadOnlyList<T> rows, Func<T, FigureRow> row) =>
        measure is null ? rows : [.. rows.Where(of => Has(measure, row(of)) == have)];

    private static bool Has(Measure measure, FigureRow row) => !row.IsNeverReported && measure.Cell(row).HasValue;
}
