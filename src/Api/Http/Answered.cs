namespace Indicators.Api.Http;

/// <summary>Real answers of an endpoint, as JSON, for the contract, each by what was asked.</summary>
public sealed record Answered(IReadOnlyList<(string Asked, string Json)> Examples);

public static class AnswersWith
{
    public static RouteHandlerBuilder Answers(this RouteHandlerBuilder route, params IReadOnlyList<(string Asked, string Json)> examples) =>
        route.WithMetadata(new Answered(examples));
}
