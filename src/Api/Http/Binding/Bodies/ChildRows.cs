namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>A field with rows of its own, or one row, each of which is taken before the row that the field is in.</summary>
/// <param name="Path">What stands before the names of their fields in faults; empty for nothing.</param>
public sealed record ChildRows(BodyField Field, Action<BodyRow> Take, string Path = "");
