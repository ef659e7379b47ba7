namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>
/// When the service stops, what was received is written and acknowledged; what is still coming has a few seconds, and is cut then.
/// </summary>
public sealed class Uploads : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _over = new();

    public Uploads(IHostApplicationLifetime lifetime) => lifetime.ApplicationStopping.Register(() => _over.CancelAfter(Grace));

    /// <summary>Cancelled when no more is taken.</summary>
    public CancellationToken Over => _over.Token;

    public void Dispose() => _over.Dispose();
}
