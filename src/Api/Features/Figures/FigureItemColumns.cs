using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Formats;
using Indicators.Catalogue;
using Indicators.Measures;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Api.Features.Figures;

/// <summary>The columns of figure rows: the keys and, of every measure, those that it brings.</summary>
internal static class FigureItemColumns
{
    public const string Flags = "flags";
    public const string Reported = "reported";
    public const string Expected = "expected";
    public const string Reasons = "reasons";

    private const string WasDoc =
        "The fields that were different at the revision of since, as they were then; null for a row that is new.";

    private const string GoneDoc =
        "Whether the row was there at the revision of since and is no more: beside its keys all that it said is in was.";

    private static readonly ColumnTraits Parts = new()
    {
        IsNullable = true,
        Choices =
            [FigureParameters.Total.Name, .. MeasureRegistry.All.Where(measure => measure.CountsParts).Select(measure => measure.Word)],
    };

    /// <summary>Of all measures, each once.</summary>
    public static IReadOnlyList<MeasureColumn> OfMeasures { get; } =
        [.. MeasureRegistry.All.SelectMany(measure => measure.Columns).DistinctBy(column => column.Name)];

    public static AnswerColumns<FigureItem> All { get; } = new AnswerColumns<FigureItem>()
        .KeysOrNone()
        .Measured(measure => measure == MeasureRegistry.Value)
        .Labels(Flags, "", row => FlagCodes.Of(row.Result))
        .Measured(measure => measure != MeasureRegistry.Value && !measure.OrdersRows)
        .Integer(Reported, "Of a total or a computed figure: how many of its parts there are.", row => row.Result.Parts?.Reported, Parts)
        .Integer(Expected, "How many there should be.", row => row.Result.Parts?.Expected, Parts)
        .Measured(measure => measure.OrdersRows)
        .Was(WasDoc, row => row.Was)
        .Truth("gone", GoneDoc, row => row.Gone, ColumnTraits.With(FigureParameters.Since.Name))
        .Pairs(Reasons, "Why a measure has no figure, by field.", row => row.Reasons);

    // A column that measures share stands with the first of them.
    private static AnswerColumns<FigureItem> Measured(this AnswerColumns<FigureItem> columns, Func<Measure, bool> which)
    {
        for (var place = 0; place < OfMeasures.Count; place++)
        {
            var column = OfMeasures[place];
            var measures = MeasureRegistry.All.Where(measure => measure.Columns.Any(own => own.Name == column.Name)).ToList();
            if (!which(measures[0])) continue;
            columns.Measured(column, place, new()
            {
                Choices = measures.Contains(MeasureRegistry.Value) ? null : [.. measures.Select(measure => measure.Word)],
                IsNullable = !column.IsAlwaysThere,
                TellsWhy = column.TellsWhy,
                Unit = column.Unit,
            });
        }

        return columns;
    }

    private static void Measured(this AnswerColumns<FigureItem> columns, MeasureColumn column, int place, ColumnTraits traits)
    {
        var (name, doc) = (column.Name, column.Doc);
        _ = column.Type switch
        {
            ColumnType.Number => columns.Number(name, doc, row => row.Cell(place).Number, traits),
            ColumnType.Integer => columns.Integer(name, doc, row => (int?)row.Cell(place).Number?.ToDecimal(), traits),
            ColumnType.Truth => columns.Truth(name, doc, row => (bool?)row.Cell(place).Item, traits),
            ColumnType.Code => columns.Add(
                name, doc, column.Codes!, CellKinds.Code(column.Codes!), row => (Enum?)row.Cell(place).Item, traits),
            ColumnType.Label => Labelled(CodeLists.Of(column.Codes!)),
            ColumnType.Target => columns.Object(
                name, doc, row => row.Cell(place).Item is Target target ? row.Against(target) : (FigureTarget?)null, traits),
            ColumnType.Regions => columns.Labels(
                name, doc, row => [.. ((IReadOnlyList<Region>)row.Cell(place).Item!).Select(region => row.Labels.Of(region).Code)], traits),
            ColumnType.Text when column.Words is { } words =>
                columns.Word(name, doc, CodeLists.Named(words), row => (string?)row.Cell(place).Item, traits),
            ColumnType.Text => columns.Text(name, doc, row => (string?)row.Cell(place).Item, traits),
            ColumnType.Period => columns.Label(
                name, doc, row => row.Cell(place).Item is Period period ? row.Labels.Of(period).Text : null, traits),
        };

        AnswerColumns<FigureItem> Labelled(Http.Labels.CodeList codes) => columns.Label(
            name, doc, row => row.Cell(place).Item is Enum code ? codes.Label(code, row.Labels.Language) : null, traits);
    }
}
