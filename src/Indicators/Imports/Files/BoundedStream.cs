using Indicators.Imports.Sheets;

namespace Indicators.Imports.Files;

/// <summary>What of an archive is left to unpack, whatever its directory says.</summary>
internal sealed class UnpackingLimit
{
    private long _left = FileLimits.UnpackedBytes;

    public void Take(long bytes)
    {
        if ((_left -= bytes) < 0)
            throw new FileRefusedException(FileFault.UnpackedTooLarge, null, $"{FileLimits.UnpackedBytes >> 20} MiB");
    }
}

/// <summary>The bytes of one part, counted as they are unpacked.</summary>
internal sealed class BoundedStream(Stream inner, UnpackingLimit limit) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        limit.Take(read);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
