using System.IO.Compression;

namespace Indicators.Storage.Files;

/// <summary>A file as it is kept: in base64, text packed before, as a spreadsheet is already.</summary>
public static class KeptFile
{
    private const string Packed = "gzip:";

    public static string Of(byte[] file) =>
        file.AsSpan().StartsWith("PK"u8) ? Convert.ToBase64String(file) : Packed + Convert.ToBase64String(Pack(file));

    public static byte[] BytesOf(string kept) => kept.StartsWith(Packed, StringComparison.Ordinal)
        ? Unpack(Convert.FromBase64String(kept[Packed.Length..]))
        : Convert.FromBase64String(kept);

    private static byte[] Pack(byte[] file)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(file);
        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var file = new MemoryStream();
        gzip.CopyTo(file);
        return file.ToArray();
    }
}
