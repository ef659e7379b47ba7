namespace Indicators.Measures;

/// <summary>A column in rows that follow each other: most say there what the row before said, and need no new cell.</summary>
internal abstract class FollowedColumn<TFigure>
{
    /// <summary>What the row says that was taken last.</summary>
    public abstract MeasureValue Cell { get; }

    /// <summary>Takes the next row.</summary>
    /// <returns>Whether it says other than the one before; no matter what of the first.</returns>
    public abstract bool Next(TFigure figure);
}

internal sealed class FollowedColumn<TFigure, TValue>(Func<TFigure, TValue> get, Func<TValue, MeasureValue> cell)
    : FollowedColumn<TFigure>
{
    private TValue _value = default!;

    public override MeasureValue Cell => cell(_value);

    // To make the cell anew takes less than to compare objects.
    public override bool Next(TFigure figure)
    {
        var value = get(figure);
        if (typeof(TValue).IsValueType ? EqualityComparer<TValue>.Default.Equals(value, _value) : ReferenceEquals(value, _value))
            return false;
        _value = value;
        return true;
    }
}

/// <summary>The same of numbers, which are cells already.</summary>
internal sealed class FollowedNumber<TFigure>(Func<TFigure, MeasureValue> get) : FollowedColumn<TFigure>
{
    private MeasureValue _cell;

    public override MeasureValue Cell => _cell;

    public override bool Next(TFigure figure)
    {
        var cell = get(figure);
        if (cell.IsAs(_cell)) return false;
        _cell = cell;
        return true;
    }
}
