namespace Indicators.Api.Http.Formats;

/// <summary>The columns of a row that were different at an earlier revision, as they were.</summary>
public abstract class ChangedCells
{
    /// <summary>Whether there are any.</summary>
    public abstract bool Any { get; }

    public static ChangedCells Of<TRow>(TRow then, TRow now, IEnumerable<AnswerColumn<TRow>> columns) =>
        new Typed<TRow>(then, [.. columns.Where(column => !column.AreSame(then, now))]);

    public abstract void Write(CellWriter writer);

    private sealed class Typed<TRow>(TRow then, IReadOnlyList<AnswerColumn<TRow>> columns) : ChangedCells
    {
        public override bool Any => columns.Count > 0;

        public override void Write(CellWriter writer) => writer.Object(then, columns);
    }
}
