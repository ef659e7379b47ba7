using Indicators.Api.Http;
using Indicators.Catalog;
using Indicators.Figures;
using Indicators.Queries;

namespace Indicators.Api.Endpoints.Figures;

/// <summary>Exact rows as they are shown: derived figures rounded once, codes and labels in words.</summary>
public sealed class FigureRows(FigureQuery query, IReadOnlyList<string> chosen, Precision precision, Language language)
{
    private readonly Labels _labels = new(language);
    private readonly MeasureFields _fields = new(query, precision, language);

    public FigureItem Show(FigureRow row)
    {
        var span = _labels.Of(row.Period);
        var item = new FigureItem
        {
            Chosen = chosen,
            Indicator = row.Indicator.Code,
            IndicatorName = _labels.Of(row.Indicator),
            Region = row.Region.Code,
            RegionName = row.Region.Name,
            Period = span.Text,
            PeriodLabel = span.Label,
            Start = row.Period.Start,
            End = row.Period.EndDate,
            Unit = row.Indicator.Unit.Text,
            Value = _fields.Whole(row.Actual),
            Status = row.Actual.Status,
            Derived = row.Actual.Derived,
            Observed = row.Indicator.Nature == Nature.Stock ? row.Period.LastMonth.ToString() : null,
            Flags = FigureFlags.Of(query, row),
            Reasons = FigureReasons.Of(query, row),
        };
        foreach (var fill in _fields.Asked) fill(row, item);
        if (query.Total && row.Total is { } total) (item.Reported, item.Expected) = (total.Reported, total.Expected);
        return item;
    }
}
