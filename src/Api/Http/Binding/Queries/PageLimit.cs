using Indicators.Api.Http.Errors;

namespace Indicators.Api.Http.Binding.Queries;

public static class PageResult
{
    /// <summary>No answer has more rows.</summary>
    public const int MostRows = 100_000;

    public static ProblemResult TooMany(long rows) =>
        ProblemResult.Of(StatusCodes.Status413PayloadTooLarge, ErrorCode.TooManyRows, rows, MostRows);
}
