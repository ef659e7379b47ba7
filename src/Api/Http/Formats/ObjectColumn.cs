namespace Indicators.Api.Http.Formats;

/// <summary>A column of objects with columns of their own.</summary>
/// <param name="get">Null where the row has none.</param>
internal sealed class ObjectColumn<TRow, TValue>(string name, string doc, Func<TRow, TValue?> get, ColumnTraits traits)
    : AnswerColumn<TRow>(name, doc, traits)
    where TValue : struct, IAnswerRow<TValue>
{
    public override Type Type => typeof(TValue);

    public override bool IsOrdered => false;

    public override IEnumerable<AnswerColumn<TRow>> Flat =>
        TValue.Columns.SelectMany(column => column.Flat).Select(column => new Path(Name, column, get));

    public override bool HasValue(TRow row) => get(row) is not null;

    public override void Write(CellWriter writer, TRow row)
    {
        if (get(row) is { } value) writer.Row(value);
        else writer.Null();
    }

    public override ColumnCells<TRow> Cells(CellWriter writer) =>
        new Following(get, writer.Objects(TValue.Columns.Unasked), writer);

    public override bool AreSame(TRow first, TRow second)
    {
        var (one, other) = (get(first), get(second));
        return one is { } was && other is { } now
            ? TValue.Columns.All(column => column.AreSame(was, now))
            : one is null && other is null;
    }

    public override SortKeys<TRow> Keys(int rows) => throw new NotSupportedException($"{Name} cannot order rows.");

    /// <summary>One of their columns as a column of the row.</summary>
    private sealed class Path(string owner, AnswerColumn<TValue> column, Func<TRow, TValue?> get)
        : AnswerColumn<TRow>($"{owner}.{column.Name}", column.Doc, column.Traits)
    {
        public override Type Type => column.Type;

        public override bool IsOrdered => false;

        public override bool HasValue(TRow row) => get(row) is { } value && column.HasValue(value);

        public override void Write(CellWriter writer, TRow row)
        {
            if (get(row) is { } value) column.Write(writer, value);
            else writer.Null();
        }

        public override ColumnCells<TRow> Cells(CellWriter writer) => new Following(get, column.Cells(writer), writer);

        public override bool AreSame(TRow first, TRow second) =>
            throw new NotSupportedException($"{Name} is compared with its object.");

        public override SortKeys<TRow> Keys(int rows) => throw new NotSupportedException($"{Name} cannot order rows.");
    }

    private sealed class Following(Func<TRow, TValue?> get, ColumnCells<TValue> own, CellWriter writer) : ColumnCells<TRow>
    {
        private bool _isThere;

        public override bool Next(TRow row)
        {
            var wasThere = _isThere;
            var value = get(row);
            _isThere = value.HasValue;
            return _isThere ? own.Next(value.GetValueOrDefault()) | !wasThere : wasThere;
        }

        public override void Take(TRow row) => Next(row);

        public override void Write()
        {
            if (_isThere) own.Write();
            else writer.Null();
        }
    }
}
