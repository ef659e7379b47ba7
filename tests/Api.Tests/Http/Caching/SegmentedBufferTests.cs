using System.IO.Compression;
using System.Text.Json;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Formats;

namespace Indicators.Api.Tests.Http.Caching;

public sealed class PayloadTests
{
    private static readonly IReadOnlyList<string> Rows = [.. Enumerable.Range(0, 20_000).Select(row => $"第{row}行")];

    public static TheoryData<int> Lengths => [0, 1, 1_000, 20_000];

    [Theory]
    [MemberData(nameof(Lengths))]
    public async Task What_is_written_in_pieces_is_what_the_serializer_writes_at_once(int length)
    {
        var envelope = new Envelope<string>([.. Rows.Take(length)], null, 7);
        var whole = JsonSerializer.SerializeToUtf8Bytes(envelope, JsonOptions.Options);
        var payload = JsonOptions.Write(envelope);
        payload.Length.ShouldBe(whole.Length);
        (await Bytes(payload)).ShouldBe(whole);
    }

    [Fact]
    public async Task Compressed_it_holds_the_same()
    {
        var payload = JsonOptions.Write(Rows);
        using var unzipped = new GZipStream(new MemoryStream(await Bytes(ContentEncoding.Gzip.Code(payload))), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        await unzipped.CopyToAsync(plain);
        plain.ToArray().ShouldBe(await Bytes(payload));
    }

    private static async Task<byte[]> Bytes(SegmentedBuffer payload)
    {
        using var stream = new MemoryStream();
        await payload.CopyTo(stream);
        return stream.ToArray();
    }
}
