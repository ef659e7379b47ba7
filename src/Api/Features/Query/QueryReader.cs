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

    /// <summary>Null with faults of the whole; what is wrong with one address is told of it alone.</summary>
    public static IReadOnlyDictionary<string, TextByName>? Read(RowReader reader)
    {
        IReadOnlyDictionary<string, TextByName>? queries = null;
        reader.ReadItem(Shape, row =>
        {
            var named = row.TextsByName(Queries);
            if (named.Count > MostQueries) row.Refuse(Queries, ErrorCode.TooManyQueries, named.Count, MostQueries);
            queries = named.ToDictionary(query => query.Key, query => Checked(query.Value));
        });
        return queries;
    }

    private static TextByName Checked(TextByName address) => address.Fault is not null || address.Text.StartsWith('/')
        ? address
        : address with { Fault = new(null, address.Place, ErrorCode.BadAddress, address.Text) };
}
