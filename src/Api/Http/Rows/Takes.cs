namespace Indicators.Api.Http;

/// <summary>The body a write takes; endpoint metadata, from which the OpenAPI document describes it.</summary>
/// <param name="Whole">The shape of the body; its fields say what rows are in it.</param>
/// <param name="Example">A body that could be sent.</param>
public sealed record Takes(RowShape Whole, string Example);

public static class TakesBodies
{
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder route, BodyShape shape, string example) =>
        route.Takes(shape.Whole, example);

    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder route, RowShape shape, string example) =>
        route.WithMetadata(new Takes(shape, example)).Refuses(413, 415, 422);
}
