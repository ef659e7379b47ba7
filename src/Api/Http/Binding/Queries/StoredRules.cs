namespace Indicators.Api.Http.Binding.Queries;

/// <summary>Periods of stored rows are listed, or a span of them.</summary>
public class StoredRules : QueryParameterRules
{
    public static readonly StoredRules Instance = new();

    protected StoredRules() => Excludes(QueryParameter.Period, QueryParameter.From, QueryParameter.To);
}
