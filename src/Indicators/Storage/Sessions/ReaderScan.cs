using System.Data.Common;

namespace Indicators.Storage.Sessions;

/// <summary>A scan by the driver's reader.</summary>
/// <param name="run">The reader, once at each row, for the values of the parameters.</param>
/// <param name="command">What ends with it.</param>
internal sealed class ReaderScan(Func<object?[], IEnumerable<DbDataReader>> run, IDisposable? command = null) : RowScan
{
    private IEnumerator<DbDataReader>? _rows;
    private bool[]? _isText;

    private ReaderRow Row => new(_rows!.Current);

    public override void Start(params ReadOnlySpan<long> values)
    {
        End();
        var boxed = new object?[values.Length];
        for (var at = 0; at < values.Length; at++)
        {
            boxed[at] = values[at];
        }

        _rows = run(boxed).GetEnumerator();
    }

    public override bool Read() => _rows!.MoveNext();

    public override void End() => _rows?.Dispose();

    public override bool IsNull(int column) => Row.IsNull(column);

    public override bool IsText(int column) =>
        (_isText ??= [.. Enumerable.Range(0, _rows!.Current.FieldCount).Select(Row.IsText)])[column];

    public override long Number(int column) => Row.Number(column);

    public override ReadOnlySpan<byte> Text(int column) => Row.Text(column);

    public override void Dispose()
    {
        End();
        command?.Dispose();
    }
}
