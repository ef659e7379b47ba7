namespace Indicators.Storage.Tables;

/// <summary>
/// Why a final figure is replaced: a revision 修订, as its publisher knows better by now · a correction 更正, as it was wrong. The numbers
/// are stored.
/// </summary>
public enum WriteReason : byte { Revision = 1, Correction = 2 }
