using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;

namespace Indicators.Api.Features.Schemes;

/// <summary>A composite assessment 综合考核: what is judged, how, and how much it counts.</summary>
public sealed record SchemeRow(Scheme Scheme, IReadOnlyList<SchemePart> Items) : IAnswerRow<SchemeRow>
{
    public static AnswerColumns<SchemeRow> Columns { get; } = new AnswerColumns<SchemeRow>()
        .Text("code", "What queries name it by, as they may by its name.", row => row.Scheme.Code)
        .Text("name", "In Chinese.", row => row.Scheme.Name)
        .Text("nameEn", "In English.", row => row.Scheme.NameEn, ColumnTraits.Nullable)
        .Number("weight", "What the weights of the items sum to.", row => row.Scheme.Weight)
        .Rows("items", "In the order they were written.", row => row.Items)
        .Long("revision", "The revision that wrote it.", row => row.Scheme.Revision);

    public static SchemeRow Of(Scheme scheme, IndicatorList indicators, RowLabels labels) =>
        new(scheme, [.. scheme.Items.Select(item => new SchemePart(item, labels.Of(indicators.OfCode(item.Indicator)!)))]);
}
