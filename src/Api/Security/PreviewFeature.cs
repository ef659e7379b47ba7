namespace Indicators.Api.Security;

/// <summary>That an answer shows what would be with a submission: it is for its reader alone.</summary>
/// <param name="Submission">The id of the submission.</param>
public sealed record PreviewFeature(string Submission);

public static class PreviewFeatureExtensions
{
    public static bool IsPreview(this HttpContext context) => context.Features.Get<PreviewFeature>() is not null;
}
