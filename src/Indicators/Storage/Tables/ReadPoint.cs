namespace Indicators.Storage.Tables;

/// <summary>A revision to read at, and whether it is the newest.</summary>
internal readonly record struct ReadPoint(long Revision, bool IsNow)
{
    /// <summary>What a session has, whichever revision is its newest.</summary>
    public static readonly ReadPoint Now = new(long.MaxValue, IsNow: true);
}
