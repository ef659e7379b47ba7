using System.Buffers;
using System.IO.Pipelines;

namespace Indicators.Api.Http.Caching;

/// <summary>
/// The bytes of an answer, in pieces as they are written: none is a large object, for which all memory would be collected.
/// </summary>
/// <param name="pooled">
/// Whether pieces are lent, and given back when it is disposed: for what nobody keeps. Fresh memory takes longer than what is written
/// into it.
/// </param>
/// <param name="cancellation">Once it is cancelled no further piece is begun.</param>
public sealed class SegmentedBuffer(bool pooled = false, CancellationToken cancellation = default) : IBufferWriter<byte>, IDisposable
{
    private const int PieceBytes = 64 * 1024;
    private const int FlushedBytes = 4 * PieceBytes;

    private readonly List<ArraySegment<byte>> _pieces = [];
    private byte[] _piece = [];
    private int _written;
    private int _before;

    public int Length => _before + _written;

    /// <summary>Nothing more is written: what is kept takes no more than it needs.</summary>
    public void Complete()
    {
        if (!pooled) Array.Resize(ref _piece, _written);
        EndPiece();
    }

    public async Task CopyTo(Stream stream)
    {
        foreach (var piece in _pieces) await stream.WriteAsync(piece);
    }

    /// <summary>Sends it, so much at a time that a slow reader has little of it held twice.</summary>
    public async Task CopyTo(PipeWriter writer, CancellationToken cancellation)
    {
        var unsent = 0;
        foreach (var piece in _pieces)
        {
            writer.Write(piece);
            unsent += piece.Count;
            if (unsent < FlushedBytes) continue;
            unsent = 0;
            if ((await writer.FlushAsync(cancellation)).IsCompleted) return;
        }

        await writer.FlushAsync(cancellation);
    }

    /// <summary>What has been written, once it is complete.</summary>
    public IReadOnlyList<ArraySegment<byte>> Pieces => _pieces;

    public void Write(Stream stream)
    {
        foreach (var piece in _pieces) stream.Write(piece);
    }

    public void Advance(int count) => _written += count;

    /// <summary>As long as it is: what does not go into one piece goes on in the next.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.TryCopyTo(_piece.AsSpan(_written))) _written += bytes.Length;
        else AppendInPieces(bytes);
    }

    /// <summary>Once more what was written from a place on.</summary>
    public void Repeat(int start, int count)
    {
        if (start >= _before) Append(_piece.AsSpan(start - _before, count));
        else RepeatPieces(start, count);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_piece.Length - _written < Math.Max(sizeHint, 1)) NextPiece(sizeHint);
        return _piece.AsMemory(_written);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        if (_piece.Length - _written < Math.Max(sizeHint, 1)) NextPiece(sizeHint);
        return _piece.AsSpan(_written);
    }

    public void Dispose()
    {
        if (!pooled) return;
        EndPiece();
        foreach (var piece in _pieces) ArrayPool<byte>.Shared.Return(piece.Array!);
        _pieces.Clear();
    }

    private void AppendInPieces(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (_piece.Length == _written) NextPiece(1);
            var fits = Math.Min(bytes.Length, _piece.Length - _written);
            bytes[..fits].CopyTo(_piece.AsSpan(_written));
            _written += fits;
            bytes = bytes[fits..];
        }
    }

    private void RepeatPieces(int start, int count)
    {
        var (at, before) = (_pieces.Count, _before);
        while (start < before) before -= _pieces[--at].Count;
        for (start -= before; count > 0; start = 0)
        {
            // What it goes into may become a piece itself.
            ReadOnlySpan<byte> piece = at < _pieces.Count ? _pieces[at++].AsSpan(start) : _piece.AsSpan(start, _written - start);
            piece = piece[..Math.Min(count, piece.Length)];
            count -= piece.Length;
            Append(piece);
        }
    }

    private void NextPiece(int bytes)
    {
        cancellation.ThrowIfCancellationRequested();
        EndPiece();
        bytes = Math.Max(PieceBytes, bytes);
        _piece = pooled ? ArrayPool<byte>.Shared.Rent(bytes) : GC.AllocateUninitializedArray<byte>(bytes);
    }

    private void EndPiece()
    {
        if (_written > 0) _pieces.Add(new(_piece, 0, _written));
        else if (pooled && _piece.Length > 0) ArrayPool<byte>.Shared.Return(_piece);
        (_piece, _written, _before) = ([], 0, Length);
    }
}
