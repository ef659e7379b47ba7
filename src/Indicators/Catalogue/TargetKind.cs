namespace Indicators.Catalogue;

// Of the catalogue, as a scheme says targets of which kind it judges by.
/// <summary>What a target promises (达到, 区间, 增长, 再提高…个百分点, 净增, 年均增长, 五年累计, 占比, 位次).</summary>
public enum TargetKind : byte { Level, Range, Growth, Points, Increment, AverageGrowth, CumulativeChange, Share, Rank }
