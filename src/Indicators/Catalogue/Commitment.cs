namespace Indicators.Catalogue;

// Of the catalogue, as a scheme says targets of which commitment it judges by.
/// <summary>约束性/确保 · 预期性 · 力争/冲刺, in the order in which one of several counts.</summary>
public enum Commitment { Binding, Expected, Stretch }
