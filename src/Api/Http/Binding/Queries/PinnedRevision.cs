namespace Indicators.Api.Http.Binding.Queries;

/// <summary>The revision at which all that is asked within one request is answered, where something was written meanwhile.</summary>
public sealed record PinnedRevision(long Number);
