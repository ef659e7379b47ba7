namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>That a route takes a file; endpoint metadata, from which the OpenAPI document describes it.</summary>
public sealed class FileBodyMetadata
{
    /// <summary>What a file may be sent as; what it is, its bytes say.</summary>
    public static readonly IReadOnlyList<string> MediaTypes =
    [
        "text/csv", "text/tab-separated-values", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.ms-excel", "application/x-ndjson", "application/octet-stream",
    ];

    private FileBodyMetadata()
    {
    }

    public static FileBodyMetadata Instance { get; } = new();
}
