using FastEndpoints;

namespace Indicators.Api.Http.Binding.Queries;

/// <summary>
/// Reads every request into its <see cref="QueryParameters"/>. FastEndpoints' own binding takes unknown and repeated words, tells the first
/// fault only and rounds numbers.
/// </summary>
public sealed class QueryParametersBinder : IRequestBinder<QueryParameters>
{
    public ValueTask<QueryParameters> BindAsync(BinderContext ctx, CancellationToken ct) =>
        ValueTask.FromResult(new QueryParameters(ctx.HttpContext));
}
