namespace Indicators.Api.Http.Formats;

/// <summary>A column of values of one kind.</summary>
/// <param name="get">Null where the row has no value.</param>
/// <param name="type">As the contract describes it.</param>
internal sealed class ValueColumn<TRow, TValue>(
    string name, string doc, Type type, CellKind<TValue> kind, Func<TRow, TValue> get, ColumnTraits traits)
    : AnswerColumn<TRow>(name, doc, traits)
{
    public override Type Type => type;

    public override bool IsOrdered => kind.Order is not null;

    public override bool HasValue(TRow row) => get(row) is not null;

    public override void Write(CellWriter writer, TRow row)
    {
        var value = get(row);
        if (value is null) writer.Null();
        else kind.Write(writer, value);
    }

    public override ColumnCells<TRow> Cells(CellWriter writer) => new Following(get, kind, writer);

    public override bool AreSame(TRow first, TRow second) => kind.Equality.Equals(get(first), get(second));

    public override SortKeys<TRow> Keys(int rows) =>
        new Values(get, kind.Order ?? throw new NotSupportedException($"{Name} cannot order rows."), rows);

    private sealed class Following(Func<TRow, TValue> get, CellKind<TValue> kind, CellWriter writer) : ColumnCells<TRow>
    {
        private TValue _value = default!;

        // Of what is no number or code it takes less to write it again than to compare it.
        public override bool Next(TRow row)
        {
            var value = get(row);
            if (typeof(TValue).IsValueType ? kind.Equality.Equals(value, _value) : ReferenceEquals(value, _value)) return false;
            _value = value;
            return true;
        }

        public override void Take(TRow row) => _value = get(row);

        public override void Write()
        {
            if (_value is null) writer.Null();
            else kind.Write(writer, _value);
        }
    }

    private sealed class Values(Func<TRow, TValue> get, IComparer<TValue> order, int rows) : SortKeys<TRow>
    {
        private readonly List<TValue> _values = new(rows);

        public override void Add(TRow row) => _values.Add(get(row));

        public override int Compare(int first, int second, bool falling)
        {
            var (one, other) = (_values[first], _values[second]);
            return (one, other) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                _ => falling ? order.Compare(other, one) : order.Compare(one, other),
            };
        }
    }
}
