using Indicators.Periods;

namespace Indicators.Storage.Tables;

/// <summary>Figures of some periods of an indicator, for some regions.</summary>
/// <param name="Regions">Ids, in their order.</param>
public readonly record struct SliceQuestion(int Indicator, IReadOnlyCollection<Period> Periods, ReadOnlyMemory<int> Regions);
