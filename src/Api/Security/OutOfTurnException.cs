namespace Indicators.Api.Security;

/// <summary>A question turned out to be large or heavy, and others are worked out: it may begin again when it is its turn.</summary>
/// <param name="turn">Waits for it.</param>
public sealed class OutOfTurnException(Func<Task> turn) : Exception
{
    /// <exception cref="Http.Errors.OverloadedException">Too many wait already.</exception>
    public Task Turn() => turn();
}
