using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Periods;
using Indicators.Storage;

namespace Indicators.Api.Http.Binding.Queries;

/// <summary>Whose figures a query asks for, and among whom.</summary>
public static class RegionScopeBinding
{
    /// <param name="period">The period at whose end the regions were what their codes and names say.</param>
    public static RegionScope Scope(this QueryParameters words, Snapshot snapshot, Period period)
    {
        var within = words.Regions(snapshot.Catalogue, period, QueryParameter.Within) is [var around, ..] ? around : null;
        var level = words.Choice<RegionLevel>(QueryParameter.Level);
        return new RegionScope(
            words.Regions(snapshot.Catalogue, period, level: level), within, level, words.Group(snapshot),
            words.Boolean(QueryParameter.Statistical) ?? false);
    }
}
