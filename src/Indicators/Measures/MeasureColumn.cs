using Indicators.Catalogue;
using Indicators.Numbers;

namespace Indicators.Measures;

/// <summary>What the cells of a column hold. A label is a code that is shown in words.</summary>
public enum ColumnType { Number, Integer, Truth, Code, Label, Text, Period, Target, Regions }

/// <summary>A column of an answer that a measure brings, described once for all formats.</summary>
/// <param name="Name">As it stands in JSON, CSV, <c>sort</c> and <c>reasons</c>.</param>
/// <param name="Zh">At the head of a table, before its unit; so in English.</param>
/// <param name="Doc">What it says, for the contract.</param>
public abstract record MeasureColumn(string Name, string Zh, string En, string Doc, ColumnType Type, MeasureUnit Unit)
{
    /// <summary>The enum of a code or a label.</summary>
    public Type? Codes { get; init; }

    /// <summary>Of a text that is a word, the list of codes that says what it is called.</summary>
    public string? Words { get; init; }

    /// <summary>
    /// Whether <c>reasons</c> says why a cell is empty; the others are empty with one that says it, or because there is nothing to say.
    /// </summary>
    public bool TellsWhy { get; init; }

    /// <summary>Whether every cell has something.</summary>
    public bool IsAlwaysThere { get; init; }

    /// <summary>The cell of who may not see what it follows from.</summary>
    public MeasureValue Withheld => IsAlwaysThere ? Nothing : MeasureValue.None(TellsWhy ? Reason.NotPermitted : null);

    /// <summary>The cell of a row about which there is nothing to say.</summary>
    internal MeasureValue Nothing => !IsAlwaysThere ? default : Type switch
    {
        ColumnType.Integer => MeasureValue.Of(0),
        ColumnType.Truth => MeasureValue.Of(false),
        ColumnType.Regions => MeasureValue.Of(Array.Empty<Region>()),
        ColumnType.Number or ColumnType.Code or ColumnType.Label or ColumnType.Text or ColumnType.Period or ColumnType.Target => default,
    };
}

/// <typeparam name="TFigure">What a measure works out for a row, once.</typeparam>
public abstract record MeasureColumn<TFigure>(string Name, string Zh, string En, string Doc, ColumnType Type, MeasureUnit Unit)
    : MeasureColumn(Name, Zh, En, Doc, Type, Unit)
{
    /// <summary>A row's cell.</summary>
    public abstract MeasureValue Read(TFigure figure);

    /// <summary>To be read in rows that follow each other.</summary>
    internal abstract FollowedColumn<TFigure> Follow();
}

/// <param name="Get">What a row says there.</param>
/// <param name="Cell">The same as a cell.</param>
public sealed record MeasureColumn<TFigure, TValue>(
    string Name, string Zh, string En, string Doc, ColumnType Type, MeasureUnit Unit, Func<TFigure, TValue> Get,
    Func<TValue, MeasureValue> Cell) : MeasureColumn<TFigure>(Name, Zh, En, Doc, Type, Unit)
{
    public override MeasureValue Read(TFigure figure) => Cell(Get(figure));

    internal override FollowedColumn<TFigure> Follow() => Get is Func<TFigure, MeasureValue> number
        ? new FollowedNumber<TFigure>(number)
        : new FollowedColumn<TFigure, TValue>(Get, Cell);
}
