using System.Buffers;
using System.IO.Pipelines;

namespace Indicators.Api.Http.Errors;

/// <summary>What goes out on a connection, until something else goes out in its place: then whatever is written yet is dropped.</summary>
public sealed class ReplaceableOutput(PipeWriter output) : PipeWriter
{
    private ArrayBufferWriter<byte>? _dropped;

    public override bool CanGetUnflushedBytes => output.CanGetUnflushedBytes;

    public override long UnflushedBytes => output.UnflushedBytes;

    public void Replace(ReadOnlySpan<byte> answer)
    {
        output.Write(answer);
        _dropped = new();
    }

    public override void Advance(int bytes)
    {
        if (_dropped is null) output.Advance(bytes);
        else _dropped.ResetWrittenCount();
    }

    public override Memory<byte> GetMemory(int sizeHint = 0) => _dropped?.GetMemory(sizeHint) ?? output.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => _dropped is null ? output.GetSpan(sizeHint) : _dropped.GetSpan(sizeHint);

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) =>
        output.FlushAsync(cancellationToken);

    public override void CancelPendingFlush() => output.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => output.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => output.CompleteAsync(exception);
}
