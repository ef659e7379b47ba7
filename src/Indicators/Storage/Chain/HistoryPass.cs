using System.Buffers;
using System.Security.Cryptography;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Chain;

/// <summary>
/// Reads all versions that a database has, once, and works out from them what the hashes are made of: the anchor, and the content of each
/// revision after it. The anchor is the SHA-256 of all versions that began by then, each with the revisions it began and, by then, ended
/// with, in the order of tables, keys and time, and of the rows of the revisions after them.
/// </summary>
/// <param name="anchor">The revision up to which all is hashed as one.</param>
/// <param name="head">The newest revision.</param>
internal sealed class HistoryPass(Session session, long anchor, long head) : IDisposable
{
    private const int Size = SHA256.HashSizeInBytes;
    private const int AnchorBytes = 1 << 16;

    private readonly StoredCodes _codes = new(session);
    private readonly byte[] _contents = new byte[checked((int)(head - anchor) * Size)];
    private readonly IncrementalHash _anchorHash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _anchorRows = new(AnchorBytes);
    private readonly SliceBuffers _slice = new();
    private readonly ArrayBufferWriter<byte> _ended = new(256);
    private readonly ArrayBufferWriter<byte> _key = new(256);
    private readonly SliceIndexCheck _index = new(session, anchor);

    /// <summary>How many versions were read.</summary>
    public long Rows { get; private set; }

    /// <summary>The first revision beyond the newest that a version says it is of; null for none.</summary>
    public long? Stray { get; private set; }

    /// <summary>The first revision that the index of slices tells wrongly of; null for none.</summary>
    public long? Misfiled => _index.Wrong;

    /// <param name="progress">Told of the versions read, now and then.</param>
    public void Run(Action<long>? progress = null)
    {
        foreach (var table in VersionedTables.All)
        {
            var canonical = new CanonicalRow(table.Name, table.Columns, table.Key.Count);
            using var slices = new SliceScan(session, table);
            while (slices.Next())
            {
                Read(slices.Rows, canonical, table.Columns.Count);
                foreach (var (revision, rows) in _slice.Filled) RevisionHash.Fold(Content(revision), rows.WrittenSpan);
                if (slices.Slice is var (indicator, period) && FigureTables.StoreOf(table) is { } store)
                {
                    slices.Rows.End();
                    _index.Compare(new(store, (int)indicator, (int)period), _slice.Filled.Select(filled => filled.Key));
                }

                _slice.Clear();
                progress?.Invoke(Rows);
            }
        }

        _index.End();
    }

    /// <summary>What a revision changed, as it is stored.</summary>
    public Span<byte> Content(long revision) => _contents.AsSpan((int)(revision - anchor - 1) * Size, Size);

    /// <summary>The revisions up to the anchor are of it too, in their order, after all versions.</summary>
    public void AddToAnchor(RowScan revision)
    {
        RevisionHash.Append(_anchorRows, revision);
        Flush(AnchorBytes);
    }

    /// <summary>Once: it ends the hash of the anchor.</summary>
    public string AnchorHash()
    {
        Flush(0);
        return Convert.ToHexStringLower(_anchorHash.GetHashAndReset());
    }

    /// <summary>The digest of figures that a revision changed by an override, as they are stored.</summary>
    public string? DigestOf(IReadOnlyCollection<OverriddenFigure> figures) => OverriddenDigest.Of(figures, _codes);

    public void Dispose()
    {
        _anchorHash.Dispose();
        _index.Dispose();
    }

    // A version that ends where the next of its key begins was superseded; any other end is a delete.
    private void Read(RowScan rows, CanonicalRow canonical, int columns)
    {
        var pending = 0L;
        while (rows.Read())
        {
            Rows++;
            var (began, ended) = (rows.Number(columns), rows.Number(columns + 1));
            if (pending != 0)
            {
                if (began != pending || !HasEndedKey(rows, canonical, pending)) Delete(pending);
                pending = 0;
            }

            if (began > head) Stray = Math.Min(Stray ?? began, began);
            else if (began > anchor) canonical.Put(_slice.Of(began), rows, _codes, began);
            else AddToAnchor(rows, canonical, began, ended);
            if (ended <= anchor) continue;
            _ended.ResetWrittenCount();
            canonical.Delete(_ended, rows, _codes, ended);
            pending = ended;
        }

        if (pending != 0) Delete(pending);
    }

    private bool HasEndedKey(RowScan rows, CanonicalRow canonical, long at)
    {
        _key.ResetWrittenCount();
        canonical.Delete(_key, rows, _codes, at);
        return _key.WrittenSpan.SequenceEqual(_ended.WrittenSpan);
    }

    private void Delete(long revision)
    {
        if (revision > head) Stray = Math.Min(Stray ?? revision, revision);
        else _slice.Of(revision).Write(_ended.WrittenSpan);
    }

    private void AddToAnchor(RowScan rows, CanonicalRow canonical, long began, long ended)
    {
        canonical.Put(_anchorRows, rows, _codes, began);
        CanonicalRow.Number(_anchorRows, "began="u8, began);
        if (ended > 0 && ended <= anchor) CanonicalRow.Number(_anchorRows, "ended="u8, ended);
        Flush(AnchorBytes);
    }

    private void Flush(int above)
    {
        if (_anchorRows.WrittenCount <= above) return;
        _anchorHash.AppendData(_anchorRows.WrittenSpan);
        _anchorRows.ResetWrittenCount();
    }
}
