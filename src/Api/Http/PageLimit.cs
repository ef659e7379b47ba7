namespace Indicators.Api.Http;

public static class Page
{
    /// <summary>No answer has more rows.</summary>
    public const int MostRows = 100_000;

    public static Problem TooMany(long rows) => Problem.Of(StatusCodes.Status413PayloadTooLarge, FaultCode.TooManyRows, rows, MostRows);
}
