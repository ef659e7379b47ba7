using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;

namespace Indicators.Api.Features.Changes;

/// <summary>One item as one revision wrote it, or its end.</summary>
/// <param name="Revision">The revision that did it.</param>
/// <param name="Time">When that was.</param>
/// <param name="Op">Whether it was put or deleted.</param>
/// <param name="Resource">The name of its route.</param>
/// <param name="Item">The row as that route lists it, as of that revision; of a delete the keys alone.</param>
/// <param name="Reason">Why the revision replaced final figures; null where it does not say.</param>
/// <param name="Source">Where the revision says it comes from.</param>
/// <param name="Note">What it says about the whole.</param>
public sealed record ChangeRow(
    long Revision, DateTimeOffset Time, ChangeOperation Op, Resource Resource, object Item, WriteReason? Reason, string? Source,
    string? Note);

public sealed record ActualKeys(string Indicator, string Region, string Period);

public sealed record TargetKeys(
    string Indicator, string Region, string Period, TargetKind Kind, Commitment Commitment, string SetBy);

public sealed record DeclaredKeys(
    string Indicator, string Region, string Period, DeclaredMeasure Measure, string? Of, string? Among);

public sealed record CodeKey(string Code);
