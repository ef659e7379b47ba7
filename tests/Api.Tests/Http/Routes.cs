namespace Indicators.Api.Tests.Http;

/// <summary>Every route of the contract with its methods.</summary>
internal static class Routes
{
    public static async Task<IReadOnlyList<(string Method, string Path)>> All(Client client) =>
    [
        .. from path in (await client.Get("/openapi/v1.json")).Json.GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           select (operation.Name.ToUpperInvariant(), path.Name),
    ];
}
