using System.Reflection;
using Indicators.Api.Http.Formats;
using Indicators.Measures;

namespace Indicators.Api.Features.Figures;

/// <summary>The columns of figure rows: the keys and, of every measure, those that it brings.</summary>
internal static class FigureItemColumns
{
    private const string PeriodDoc =
        "In its shortest form: 2020, 2020-H1, 2020-Q2, 2020-05, 2020-01..2020-11; null where there is none to be meant.";

    private const string WasDoc =
        "The fields that were different at the revision of since, as they were then; null for a row that is new.";

    /// <summary>Of all measures, each once.</summary>
    public static IReadOnlyList<MeasureColumn> OfMeasures { get; } =
        [.. MeasureRegistry.All.SelectMany(measure => measure.Columns).DistinctBy(column => column.Name)];

    public static IReadOnlyList<AnswerColumn<FigureItem>> All { get; } =
    [
        Key("indicator", "Code of the indicator.", row => row.Result.Indicator.Code),
        Key("indicatorName", "", row => row.IndicatorName),
        Key("region", "Code of the region in the period; null in a total of what has no "
            + "code.", row => row.Result.Region.Code, nullable: true),
        Key("regionName", "", row => row.Result.Region.NameIn(row.Result.Period.Last)),
        Key("period", PeriodDoc, row => row.Span.Text, nullable: true),
        Key("periodLabel", "", row => row.Span.Label, nullable: true),
        Key("start", "", row => row.Result.Period.Start, nullable: true),
        Key("end", "", row => row.Result.Period.EndDate, nullable: true),
        Key("unit", "Of value, base, change, required and gap.", row => row.Result.Indicator.Unit.Text),
        .. Of(measure => measure == MeasureRegistry.Value),
        Key("flags", "", row => row.Flags),
        .. Of(measure => measure != MeasureRegistry.Value && !measure.OrdersRows),
        Parts("reported", "Of a total or a computed figure: how many of its parts there are.", row => row.Result.Parts?.Reported),
        Parts("expected", "How many there should be.", row => row.Result.Parts?.Expected),
        .. Of(measure => measure.OrdersRows),
        AnswerColumn<FigureItem>.Of("was", WasDoc, row => row.Was, [FigureParameters.Since.Name]),
        Key("reasons", "Why a measure has no figure, by field.", row => row.Reasons),
    ];

    private static AnswerColumn<FigureItem> Key<T>(string name, string doc, Func<FigureItem, T> get, bool nullable = false) =>
        AnswerColumn<FigureItem>.Of<T>(name, doc, get, nullable: nullable);

    private static AnswerColumn<FigureItem> Parts(string name, string doc, Func<FigureItem, int?> get) => AnswerColumn<FigureItem>.Of(
        name,
        doc,
        get,
        [FigureParameters.Total.Name, .. MeasureRegistry.All.Where(measure => measure.CountsParts).Select(measure => measure.Word)]);

    // A column that measures share stands with the first of them.
    private static IEnumerable<AnswerColumn<FigureItem>> Of(Func<Measure, bool> which)
    {
        for (var place = 0; place < OfMeasures.Count; place++)
        {
            var column = OfMeasures[place];
            var measures = MeasureRegistry.All.Where(measure => measure.Columns.Any(own => own.Name == column.Name)).ToList();
            var isAlwaysThere = measures.Contains(MeasureRegistry.Value);
            if (which(measures[0])) yield return Of(column, place, isAlwaysThere ? null : [.. measures.Select(measure => measure.Word)]);
        }
    }

    private static AnswerColumn<FigureItem> Of(MeasureColumn column, int place, IReadOnlyList<string>? choices)
    {
        return column.Type switch
        {
            ColumnType.Number => Typed(row => row.Cell(place).Number?.ToDecimal()),
            ColumnType.Integer => column.IsAlwaysThere
                ? Typed(row => (int)row.Cell(place).Number!.Value.ToDecimal())
                : Typed(row => (int?)row.Cell(place).Number?.ToDecimal()),
            ColumnType.Truth =>
                column.IsAlwaysThere ? Typed(row => (bool)row.Cell(place).Item!) : Typed(row => (bool?)row.Cell(place).Item),
            ColumnType.Code => Coded(),
            ColumnType.Target => Typed(row => (FigureTarget?)row.Cell(place).Item),
            ColumnType.Regions => Typed(row => (IReadOnlyList<string>)row.Cell(place).Item!),
            ColumnType.Label or ColumnType.Text or ColumnType.Period => Typed(row => (string?)row.Cell(place).Item),
        };

        AnswerColumn<FigureItem> Typed<T>(Func<FigureItem, T> get) =>
            AnswerColumn<FigureItem>.Of<T>(column.Name, column.Doc, get, choices, nullable: !column.IsAlwaysThere);

        AnswerColumn<FigureItem> Coded() => (AnswerColumn<FigureItem>)typeof(FigureItemColumns)
            .GetMethod(nameof(CodedAs), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(column.Codes!).Invoke(null, [column, place, choices])!;
    }

    private static AnswerColumn<FigureItem> CodedAs<T>(MeasureColumn column, int place, IReadOnlyList<string>? choices)
        where T : struct, Enum => AnswerColumn<FigureItem>.Of<T?>(column.Name, column.Doc, row => (T?)row.Cell(place).Item, choices);
}
