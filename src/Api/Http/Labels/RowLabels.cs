using Indicators.Catalogue;
using Indicators.Periods;

namespace Indicators.Api.Http.Labels;

/// <summary>How rows name things in one language; the texts of a period are made once an answer.</summary>
public sealed class RowLabels(Language language)
{
    private readonly Dictionary<Period, Span> _spans = [];

    public string Of(Indicator indicator) => Name(indicator.Name, indicator.NameEn);

    public string Of(CatalogueItem document) => Name(document.Name, document.NameEn);

    public Span Of(Period period)
    {
        if (_spans.TryGetValue(period, out var span)) return span;
        return _spans[period] = new(
            period.ToString(), period.Label(language), period.Start.ToString("yyyy-MM-dd"), period.EndDate.ToString("yyyy-MM-dd"));
    }

    private string Name(string name, string? english) => language is Language.English ? english ?? name : name;

    public sealed record Span(string Text, string Label, string Start, string End);
}
