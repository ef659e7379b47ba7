namespace Indicators.Api.Http.Errors;

/// <summary>As much is worked out as can be, and as much waits as may. Nothing was written: the same may be sent soon.</summary>
public sealed class OverloadedException : Exception;
