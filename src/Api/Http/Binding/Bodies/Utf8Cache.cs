using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>What a text stands for, worked out once a body: rows repeat their indicators, periods and regions.</summary>
internal sealed class Utf8Cache<T>(Func<string, T> make)
{
    private readonly Dictionary<byte[], T> _entries = new(Bytes.Comparer);
    private byte[] _last = [];
    private T? _lastValue;

    public T this[ReadOnlySpan<byte> utf8]
    {
        get
        {
            if (_last.Length > 0 && utf8.SequenceEqual(_last)) return _lastValue!;
            var entries = _entries.GetAlternateLookup<ReadOnlySpan<byte>>();
            if (!entries.TryGetValue(utf8, out var key, out var value))
            {
                key = utf8.ToArray();
                value = make(Encoding.UTF8.GetString(utf8));
                _entries.Add(key, value);
            }

            (_last, _lastValue) = (key, value);
            return value;
        }
    }

    private sealed class Bytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly Bytes Comparer = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
