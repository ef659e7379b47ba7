using Indicators.Catalog;
using Indicators.Figures;
using Indicators.Queries;

namespace Indicators.Api.Endpoints.Figures;

/// <summary>Exact rows as they are shown: derived figures rounded once, codes and labels in words.</summary>
public sealed class FigureRows(FigureQuery query, IReadOnlyList<string> chosen, Precision precision, Language language)
{
    private readonly MeasureFields _fields = new(query, precision, language);

    public FigureItem Show(FigureRow row)
    {
        var item = new FigureItem
        {
            Chosen = chosen,
            Indicator = row.Indicator.Code,
            IndicatorName = language == Language.English ? row.Indicator.NameEn ?? row.Indicator.Name : row.Indicator.Name,
            Region = row.Region.Code,
            RegionName = row.Region.Name,
            Period = row.Period.ToString(),
            PeriodLabel = row.Period.Label(language),
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
        foreach (var (measure, fill) in _fields.All)
        {
            if (query.Asks(measure)) fill(row, item);
        }

        if (query.Total && row.Total is { } total) (item.Reported, item.Expected) = (total.Reported, total.Expected);
        return item;
    }
}
