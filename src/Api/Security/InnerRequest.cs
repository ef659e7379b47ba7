using Indicators.Observations;
using Indicators.Storage.Tables;

namespace Indicators.Api.Security;

/// <summary>What a request that is asked within another has of that. It is worked out in the place of that one.</summary>
/// <param name="Newest">The newest revision that is there for all of them.</param>
/// <param name="Cells">How much all of them take together.</param>
public sealed record InnerRequest(HistoryPoint Newest, CellCount Cells);
