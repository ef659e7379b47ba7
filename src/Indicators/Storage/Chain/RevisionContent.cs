using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Indicators.Catalogue;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Chain;

/// <summary>
/// What one revision under way changes, for its hash: rows come as they are written, and are sorted by their keys. Where they are known to
/// come in that order, no more is kept of them than of one slice.
/// </summary>
internal sealed class RevisionContent(CatalogueVersion catalogue, long number, bool comesInOrder = false)
{
    private readonly CanonicalRow[] _canonical =
        [.. VersionedTables.All.Select(table => new CanonicalRow(table.Name, table.Columns, table.Key.Count))];

    private readonly WrittenCodes _codes = new(catalogue);
    private readonly List<Entry> _entries = [];
    private ArrayBufferWriter<byte> _bytes = new(1024);
    private readonly byte[] _folded = new byte[SHA256.HashSizeInBytes];
    private bool _isInOrder = true;

    /// <summary>Takes in a region or an indicator that is put, before any row that may name it.</summary>
    public void Learn(VersionedTable table, object?[] values) => _codes.Learn(table, values);

    /// <param name="values">Of the columns; of the key alone where the row is deleted.</param>
    public void Add(VersionedTable table, object?[] values, bool isDelete)
    {
        var (ordinal, start) = (Array.IndexOf(VersionedTables.All, table), _bytes.WrittenCount);
        if (isDelete) _canonical[ordinal].Delete(_bytes, new WrittenRow(values), _codes, number);
        else _canonical[ordinal].Put(_bytes, new WrittenRow(values), _codes, number);
        var entry = new Entry(ordinal, table.Key.Count, values, start, _bytes.WrittenCount);
        if (comesInOrder && _entries.Count > 0 && !entry.IsOfSliceOf(_entries[^1])) entry = FoldBefore(entry);
        _isInOrder = _isInOrder && (_entries.Count == 0 || Entry.Compare(_entries[^1], entry) < 0);
        _entries.Add(entry);
    }

    /// <summary>The digest of what the revision changes by an override.</summary>
    public string? DigestOf(IReadOnlyCollection<OverriddenFigure> figures) => OverriddenDigest.Of(figures, _codes);

    public byte[] Digest()
    {
        if (!_isInOrder) BringInOrder();
        Fold();
        return _folded;
    }

    private void Fold()
    {
        for (var first = 0; first < _entries.Count;)
        {
            var last = first;
            while (last + 1 < _entries.Count && _entries[last + 1].IsOfSliceOf(_entries[first])) last++;
            RevisionHash.Fold(_folded, _bytes.WrittenSpan[_entries[first].Start.._entries[last].End]);
            first = last + 1;
        }
    }

    private Entry FoldBefore(Entry next)
    {
        if (Entry.Compare(_entries[^1], next) >= 0) throw new InvalidOperationException("Rows that were to come in order do not.");
        Fold();
        var row = _bytes.WrittenSpan[next.Start..next.End].ToArray();
        _entries.Clear();
        _bytes.ResetWrittenCount();
        _bytes.Write(row);
        return next with { Start = 0, End = row.Length };
    }

    private void BringInOrder()
    {
        _entries.Sort(Entry.Compare);
        var ordered = new ArrayBufferWriter<byte>(_bytes.WrittenCount);
        for (var at = 0; at < _entries.Count; at++)
        {
            var start = ordered.WrittenCount;
            ordered.Write(_bytes.WrittenSpan[_entries[at].Start.._entries[at].End]);
            _entries[at] = _entries[at] with { Start = start, End = ordered.WrittenCount };
        }

        (_bytes, _isInOrder) = (ordered, true);
    }

    // The first three columns of a key are numbers; the row is kept where the key goes on.
    private readonly record struct Entry
    {
        private const int Numbers = 3;

        private readonly int _table;
        private readonly (long First, long Second, long Third) _key;
        private readonly object?[]? _row;
        private readonly int _keyColumns;

        public Entry(int table, int keyColumns, object?[] values, int start, int end)
        {
            var row = new WrittenRow(values);
            (_table, _keyColumns, Start, End) = (table, keyColumns, start, end);
            _key = (row.Number(0), keyColumns > 1 ? row.Number(1) : 0, keyColumns > 2 ? row.Number(2) : 0);
            _row = keyColumns > Numbers ? values : null;
        }

        public int Start { get; init; }

        public int End { get; init; }

        public bool IsOfSliceOf(Entry other) =>
            _table == other._table && (_keyColumns < Numbers || (_key.First, _key.Second) == (other._key.First, other._key.Second));

        public static int Compare(Entry one, Entry other)
        {
            var order = (one._table, one._key).CompareTo((other._table, other._key));
            for (var column = Numbers; order == 0 && column < one._keyColumns; column++)
            {
                order = Compare(one._row![column], other._row![column]);
            }

            return order;
        }

        // As the databases do: text by its bytes.
        private static int Compare(object? one, object? other) => (one, other) is (string text, string another)
            ? Encoding.UTF8.GetBytes(text).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(another))
            : Convert.ToInt64(one).CompareTo(Convert.ToInt64(other));
    }
}
