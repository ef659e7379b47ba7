using System.Buffers.Text;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Api.Http.Routing;
using Indicators.Storage.Tables;
using Microsoft.AspNetCore.Http.Metadata;

namespace Indicators.Api.Features.Query;

/// <summary>What several reads are answered with, as it is sent.</summary>
/// <param name="Revision">The newest among what was read.</param>
/// <param name="Answers">By the name of the read.</param>
public sealed record QueryAnswers(long Revision, IReadOnlyDictionary<string, QueryAnswer> Answers);

/// <param name="Status">As the read's own route has it.</param>
/// <param name="Body">Likewise: rows, or problem details.</param>
public sealed record QueryAnswer(int Status, JsonElement Body);

/// <summary>Answers with all of them, or with 304 when the client has just that already.</summary>
/// <param name="at">The revision at which they were read.</param>
public sealed class QueryResult(IReadOnlyList<(string Name, InnerAnswer Answer)> answers, HistoryPoint at)
    : IResult, IEndpointMetadataProvider, IStatusCodeHttpResult
{
    public int? StatusCode => StatusCodes.Status200OK;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(QueryAnswers), [MediaTypes.Json]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified));
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var newest = answers.Select(answer => answer.Answer.Newest).OfType<HistoryPoint>().MaxBy(point => point.Revision) ?? at;
        var body = new SegmentedBuffer(pooled: true);
        Write(body, newest.Revision);
        body.Complete();
        var mayBeKept = answers.All(answer => answer.Answer.MayBeKept);
        var headers = httpContext.Response.Headers;
        (headers.Vary, headers["Revision"], headers["History"]) = (ETags.Vary, $"{newest.Revision}", newest.Hash);
        if (!mayBeKept) headers.CacheControl = "no-store";
        return new CachedResponse(mayBeKept ? Digest(body) : null, $"{MediaTypes.Json}; charset=utf-8", body, null).SendNew(httpContext);
    }

    private void Write(SegmentedBuffer body, long revision)
    {
        var json = new JsonCells(body);
        json.BeginObject();
        json.Name(Names.Revision);
        json.Integer(revision);
        json.Name(Names.Answers);
        json.BeginObject();
        foreach (var (name, answer) in answers)
        {
            json.Name(new(name));
            json.BeginObject();
            json.Name(Names.Status);
            json.Integer(answer.Status);
            json.Name(Names.Body);
            json.Json(answer.Body);
            answer.Body.Dispose();
            json.EndObject();
        }

        json.EndObject();
        json.EndObject();
    }

    // What they are is what tells them from others: they may stand on many things.
    private static string Digest(SegmentedBuffer body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var piece in body.Pieces) hash.AppendData(piece);
        return Base64Url.EncodeToString(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static class Names
    {
        public static readonly EncodedText Revision = new("revision");
        public static readonly EncodedText Answers = new("answers");
        public static readonly EncodedText Status = new("status");
        public static readonly EncodedText Body = new("body");
    }
}
