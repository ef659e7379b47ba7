using System.Buffers;
using System.Security.Cryptography;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Chain;

/// <summary>The digest of the figures that a revision changed by an override: it is in the revision's row, and so in its hash.</summary>
internal static class OverriddenDigest
{
    private static readonly CanonicalRow Row = new("overridden", ["store", "indicator", "period", "region"], keyColumns: 4);

    /// <summary>Null of none.</summary>
    public static string? Of(IReadOnlyCollection<OverriddenFigure> figures, RowCodes codes)
    {
        if (figures.Count == 0) return null;
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var (revision, (store, indicator, period), region) in figures.Order(Comparer<OverriddenFigure>.Create(Compare)))
            Row.Put(bytes, new WrittenRow([(int)store, indicator, period, region]), codes, revision);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan));
    }

    private static int Compare(OverriddenFigure one, OverriddenFigure other) =>
        (one.Slice.Store, one.Slice.Indicator, one.Slice.Period, one.Region).CompareTo(
            (other.Slice.Store, other.Slice.Indicator, other.Slice.Period, other.Region));
}
