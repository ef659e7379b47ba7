namespace Indicators.Api.Http;

/// <summary>The body a write takes; endpoint metadata, from which the OpenAPI document describes it.</summary>
/// <param name="Whole">The shape of the body.</param>
/// <param name="Rows">The shape of the rows in it; null when the body is a single one.</param>
/// <param name="Example">A body that could be sent.</param>
public sealed record Takes(RowShape Whole, RowShape? Rows, string Example);

public static class TakesBodies
{
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder route, BodyShape shape, string example) =>
        route.WithMetadata(new Takes(shape.Whole, shape.Rows, example)).Refuses(413, 415, 422);

    /// <param name="rows">The rows that the item has of its own.</param>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder route, RowShape shape, string example, RowShape? rows = null) =>
        route.WithMetadata(new Takes(shape, rows, example)).Refuses(413, 415, 422);
}
