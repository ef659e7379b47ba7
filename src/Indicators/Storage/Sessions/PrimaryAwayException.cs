using System.Data.Common;

namespace Indicators.Storage.Sessions;

/// <summary>The primary is away, and what was asked for is nobody else's to say.</summary>
public sealed class PrimaryAwayException() : DbException("The primary does not answer.");
