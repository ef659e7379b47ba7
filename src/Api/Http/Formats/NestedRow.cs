namespace Indicators.Api.Http.Formats;

/// <summary>A row within a row, of one of several kinds.</summary>
public abstract class NestedRow
{
    public static NestedRow Of<TRow>(TRow row)
        where TRow : IAnswerRow<TRow> => new Typed<TRow>(row);

    public abstract void Write(CellWriter writer);

    private sealed class Typed<TRow>(TRow row) : NestedRow
        where TRow : IAnswerRow<TRow>
    {
        public override void Write(CellWriter writer) => writer.Row(row);
    }
}
