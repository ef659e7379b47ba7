namespace Indicators.Api.Http;

/// <summary>The body a write takes; endpoint metadata, from which the OpenAPI document describes it.</summary>
/// <param name="Whole">The shape of the body; its fields say what rows are in it.</param>
public sealed record Takes(RowShape Whole);

public static class TakesBodies
{
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder route, BodyShape shape) => route.Takes(shape.Whole);

    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder route, RowShape shape) =>
        route.WithMetadata(new Takes(shape)).Refuses(413, 415, 422);
}
