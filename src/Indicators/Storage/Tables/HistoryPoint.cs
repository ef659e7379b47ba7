namespace Indicators.Storage.Tables;

/// <summary>A revision by its number and by its hash, which no other history has.</summary>
/// <param name="Hash">
/// SHA-256 in lower-case hexadecimal digits. Revisions from before the first hash have that of the anchor in its place.
/// </param>
public sealed record HistoryPoint(long Revision, string Hash)
{
    /// <summary>What stands for the hash where room is short.</summary>
    public const int ShortLength = 16;

    /// <summary>So many of its digits that no restored database has them by chance.</summary>
    public string Short => Hash[..ShortLength];

    /// <summary>As <c>since</c> and <c>verify</c> take it.</summary>
    public override string ToString() => $"{Revision}:{Hash}";
}
