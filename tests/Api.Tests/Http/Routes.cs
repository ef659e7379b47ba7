namespace Indicators.Api.Tests.Http;

/// <summary>Every route of the contract with its methods.</summary>
internal static class Routes
{
    /// <summary>A path that a route answers to: an id is as long as ids are.</summary>
    public static string Filled(string path) => path.Replace("{id}", "0123456789").Replace("{", "").Replace("}", "");

    public static async Task<IReadOnlyList<(string Method, string Path)>> All(Client client) =>
    [
        .. from path in (await client.Get("/openapi/v1.json")).Json.GetProperty("paths").EnumerateObject()
           from operation in path.Value.EnumerateObject()
           select (operation.Name.ToUpperInvariant(), path.Name),
    ];
}
