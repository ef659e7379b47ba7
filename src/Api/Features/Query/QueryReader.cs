using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Errors;

namespace Indicators.Api.Features.Query;

/// <summary>Reads what is asked together: addresses below /api/v1, each under a name.</summary>
internal static class QueryReader
{
    private const int MostQueries = 100;
    private const int LongestAddress = 8000;

    private static readonly BodyField Queries = new(
        "queries", BodyFieldType.TextsByName,
        "What is read, each under a name of its own: path and query below /api/v1, such as /rankings?indicator=gdp. 100 at most.")
    {
        Required = true,
        MaxLength = LongestAddress,
    };

    public static readonly RowSchema Shape = new("Queries", [Queries]);

    /// <summary>Null with faults.</summary>
    public static IReadOnlyDictionary<string, string>? Read(RowReader reader)
    {
        IReadOnlyDictionary<string, string>? queries = null;
        reader.ReadItem(Shape, row =>
        {
            var named = row.TextsByName(Queries);
            if (named.Count > MostQueries) row.Refuse(Queries, ErrorCode.TooManyQueries, named.Count, MostQueries);
            foreach (var (name, address) in named.Where(query => !query.Value.StartsWith('/')))
                row.Refuse($"{Queries.Name}.{name}", ErrorCode.BadAddress, address);
            queries = named;
        });
        return queries;
    }
}
