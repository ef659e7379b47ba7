using Indicators.Api.Http.Errors;

namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>The body a write takes; endpoint metadata, from which the OpenAPI document describes it.</summary>
/// <param name="Whole">The shape of the body; its fields say what rows are in it.</param>
/// <param name="IsRequired">Whether a request without a body is refused; else it is one without fields.</param>
public sealed record RequestBodyMetadata(RowSchema Whole, bool IsRequired = true);

public static class RequestBodyMetadataExtensions
{
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder route, BulkBodySchema shape) => route.Takes(shape.Whole);

    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder route, RowSchema shape) =>
        route.WithMetadata(new RequestBodyMetadata(shape)).ProducesProblems(413, 415, 422);

    /// <summary>Takes a body whose fields say more about what is done anyway.</summary>
    public static RouteHandlerBuilder TakesAtWill(this RouteHandlerBuilder route, RowSchema shape) =>
        route.WithMetadata(new RequestBodyMetadata(shape, IsRequired: false)).ProducesProblems(413, 415, 422);
}
