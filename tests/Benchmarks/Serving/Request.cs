using System.Text;

namespace Indicators.Benchmarks.Serving;

/// <summary>A request as it goes over the wire, made out once.</summary>
public sealed record Request(byte[] Bytes)
{
    public static Request Get(string path, string? ifNoneMatch = null, string? acceptEncoding = null, string? key = null) =>
        new(Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: localhost\r\n"
            + $"{Header("If-None-Match", ifNoneMatch)}{Header("Accept-Encoding", acceptEncoding)}{Header("X-Api-Key", key)}\r\n"));

    public static Request Post(
        string path, byte[] body, string type = "application/json", string? key = null, string? ifNoneMatch = null,
        string? acceptEncoding = null) => new(
    [
        .. Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n"
            + $"{Header("If-None-Match", ifNoneMatch)}{Header("Accept-Encoding", acceptEncoding)}{Header("X-Api-Key", key)}\r\n"),
        .. body,
    ]);

    private static string Header(string name, string? value) => value is null ? "" : $"{name}: {value}\r\n";
}
