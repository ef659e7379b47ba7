using Indicators.Api.Http.Errors;

namespace Indicators.Api.Http.Binding.Queries;

public static class PageResult
{
    /// <summary>No answer has more rows.</summary>
    public const int MostRows = 100_000;

    /// <param name="rows">How many there are, or more than how many.</param>
    public static ProblemResult TooMany(object rows) =>
        ProblemResult.Of(StatusCodes.Status413PayloadTooLarge, ErrorCode.TooManyRows, rows, MostRows);
}
