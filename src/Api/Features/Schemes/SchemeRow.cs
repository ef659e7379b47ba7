using Indicators.Api.Http.Labels;
using Indicators.Catalogue;

namespace Indicators.Api.Features.Schemes;

/// <summary>A composite assessment 综合考核: what is judged, how, and how much it counts.</summary>
/// <param name="Code">What queries name it by, as they may by its name.</param>
/// <param name="Name">In Chinese.</param>
/// <param name="NameEn">In English.</param>
/// <param name="Weight">What the weights of the items sum to.</param>
/// <param name="Items">In the order they were written.</param>
/// <param name="Revision">The revision that wrote it.</param>
public sealed record SchemeRow(string Code, string Name, string? NameEn, decimal Weight, IReadOnlyList<SchemePart> Items, long Revision)
{
    public static SchemeRow Of(Scheme scheme, IndicatorList indicators, RowLabels labels) => new(
        scheme.Code,
        scheme.Name,
        scheme.NameEn,
        scheme.Weight,
        [.. scheme.Items.Select(item => SchemePart.Of(item, labels.Of(indicators.OfCode(item.Indicator)!)))],
        scheme.Revision);
}
