using FastEndpoints;

namespace Indicators.Api.Http;

/// <summary>
/// Reads every request into its <see cref="Words"/>. FastEndpoints' own binding takes unknown and repeated words, tells the first fault only
/// and rounds numbers.
/// </summary>
public sealed class WordsBinder : IRequestBinder<Words>
{
    public ValueTask<Words> BindAsync(BinderContext ctx, CancellationToken ct) => ValueTask.FromResult(new Words(ctx.HttpContext));
}
