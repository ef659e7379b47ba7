namespace Indicators.Api.Http;

/// <summary>A real answer of an endpoint, as JSON, for the contract.</summary>
public sealed record Answered(string Example);

public static class AnswersWith
{
    public static RouteHandlerBuilder Answers(this RouteHandlerBuilder route, string example) => route.WithMetadata(new Answered(example));
}
