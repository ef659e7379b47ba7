using System.Buffers;

namespace Indicators.Api.Http.Caching;

/// <summary>
/// The bytes of an answer, in pieces as they are written: none is a large object, for which all memory would be collected.
/// </summary>
public sealed class SegmentedBuffer : IBufferWriter<byte>
{
    private const int PieceBytes = 64 * 1024;

    private readonly List<ArraySegment<byte>> _pieces = [];
    private byte[] _piece = [];
    private int _written;

    public int Length { get; private set; }

    public static SegmentedBuffer Of(byte[] bytes)
    {
        var body = new SegmentedBuffer { _piece = bytes };
        body.Advance(bytes.Length);
        body.EndPiece();
        return body;
    }

    /// <summary>Nothing more is written: what is kept takes no more than it needs.</summary>
    public void Complete()
    {
        Array.Resize(ref _piece, _written);
        EndPiece();
    }

    public Task CopyTo(Stream stream)
    {
        return _pieces is [var only] ? stream.WriteAsync(only.Array!, only.Offset, only.Count) : CopyAll();

        async Task CopyAll()
        {
            foreach (var piece in _pieces) await stream.WriteAsync(piece);
        }
    }

    public void Write(Stream stream)
    {
        foreach (var piece in _pieces) stream.Write(piece);
    }

    public void Advance(int count)
    {
        _written += count;
        Length += count;
    }

    /// <summary>As long as it is: what does not go into one piece goes on in the next.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > _piece.Length - _written)
        {
            var fits = _piece.Length - _written;
            bytes[..fits].CopyTo(_piece.AsSpan(_written));
            Advance(fits);
            bytes = bytes[fits..];
            NextPiece(1);
        }

        bytes.CopyTo(_piece.AsSpan(_written));
        Advance(bytes.Length);
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

    private void NextPiece(int bytes)
    {
        EndPiece();
        _piece = GC.AllocateUninitializedArray<byte>(Math.Max(PieceBytes, bytes));
    }

    private void EndPiece()
    {
        if (_written > 0) _pieces.Add(new(_piece, 0, _written));
        (_piece, _written) = ([], 0);
    }
}
