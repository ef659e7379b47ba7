using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Indicators.Benchmarks.Serving;

/// <summary>
/// Kestrel without routing or anything else: /{bytes} is a body of so many bytes, 304 with If-None-Match; /rows serialises rows.
/// </summary>
public static class Bare
{
    private static readonly StringValues Tag = "\"0123456789\"";

    // A column of the answer that the plain rows do not have is an error: it would not be serialised.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static void Run(string port, string? answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        var bodies = new System.Collections.Concurrent.ConcurrentDictionary<string, byte[]>();
        var rows = answer is null ? null : Rows(File.ReadAllBytes(answer));
        app.Run(context =>
        {
            var (path, response) = (context.Request.Path.Value!, context.Response);
            response.Headers.ETag = Tag;
            if (context.Request.Headers.IfNoneMatch.Count > 0)
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            var body = path is "/rows"
                ? JsonSerializer.SerializeToUtf8Bytes(rows, Json)
                : bodies.GetOrAdd(path, of => new byte[int.TryParse(of[1..], out var bytes) ? bytes : 2]);
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = body.Length;
            return response.Body.WriteAsync(body, 0, body.Length);
        });
        app.Run();
    }

    private static object? Rows(byte[] answer) => answer.AsSpan().IndexOf("\"rank\":"u8) >= 0
        ? JsonSerializer.Deserialize<PlainRows<RankedRow>>(answer, Json)
        : JsonSerializer.Deserialize<PlainRows<CompletionRow>>(answer, Json);
}
