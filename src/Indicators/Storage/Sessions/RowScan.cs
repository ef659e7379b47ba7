namespace Indicators.Storage.Sessions;

/// <summary>A statement that is read row by row without an object for any: for what reads millions.</summary>
internal abstract class RowScan : IRowValues, IDisposable
{
    /// <summary>Begins anew, with the values of its parameters.</summary>
    public abstract void Start(params ReadOnlySpan<long> values);

    /// <summary>At its end, and before what another scan of the session reads, it must be ended.</summary>
    public abstract bool Read();

    public abstract void End();

    public abstract bool IsNull(int column);

    public abstract bool IsText(int column);

    public abstract long Number(int column);

    public abstract ReadOnlySpan<byte> Text(int column);

    public abstract void Dispose();
}
