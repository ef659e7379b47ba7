namespace Indicators.Storage.Sessions;

/// <summary>A prepared statement that writes a row.</summary>
internal abstract class RowCommand : IDisposable
{
    /// <summary>How many rows it changed.</summary>
    /// <param name="values">Of the parameters, in the order of their names.</param>
    public abstract int Execute(params ReadOnlySpan<object?> values);

    public abstract void Dispose();
}
