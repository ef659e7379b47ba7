namespace Indicators.Api.Http.Errors;

/// <summary>Why a request is refused for now, as the database said it: for the line that the log has of it.</summary>
public sealed record RefusalCause(string Text);
