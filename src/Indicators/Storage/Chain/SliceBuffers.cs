using System.Buffers;

namespace Indicators.Storage.Chain;

/// <summary>The rows of one slice, by the revision that they are of. Buffers are used again from slice to slice.</summary>
internal sealed class SliceBuffers
{
    private readonly Dictionary<long, ArrayBufferWriter<byte>> _filled = [];
    private readonly Stack<ArrayBufferWriter<byte>> _idle = [];
    private long _last;
    private ArrayBufferWriter<byte>? _ofLast;

    public IEnumerable<KeyValuePair<long, ArrayBufferWriter<byte>>> Filled => _filled;

    public ArrayBufferWriter<byte> Of(long revision)
    {
        if (revision == _last && _ofLast is not null) return _ofLast;
        if (!_filled.TryGetValue(revision, out var buffer))
        {
            buffer = _idle.TryPop(out var idle) ? idle : new(256);
            _filled.Add(revision, buffer);
        }

        (_last, _ofLast) = (revision, buffer);
        return buffer;
    }

    public void Clear()
    {
        foreach (var buffer in _filled.Values)
        {
            buffer.ResetWrittenCount();
            _idle.Push(buffer);
        }

        _filled.Clear();
        _ofLast = null;
    }
}
