using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures;

/// <summary>
/// A figure that is derived from actuals and targets. All that is particular to it is said here, and whoever reads, shows, sorts, ranks,
/// explains or documents figures asks the <see cref="MeasureRegistry"/>. To add one, write its class and name it there.
/// </summary>
/// <param name="word">As it stands in <c>measure=</c>; a column of this name holds the figure.</param>
/// <param name="en">As it stands within a sentence; a column is called as at the head of a table.</param>
public abstract class Measure(string word, string zh, string en)
{
    public string Word => word;

    public string Zh => zh;

    public string En => en;

    /// <summary>In the order in which rows have them.</summary>
    public abstract IReadOnlyList<MeasureColumn> Columns { get; }

    /// <summary>Why it has no figure where it does not apply, in general.</summary>
    public abstract (string Zh, string En) NotApplicable { get; }

    /// <summary>What its formulas name, beyond what all may; first what the figure itself is called.</summary>
    public virtual IReadOnlyList<VariableName> Quantities => [new(word, zh, en)];

    /// <summary>By what of it a ranking may go.</summary>
    public virtual IReadOnlyList<RankingKey> RankingKeys => [];

    /// <summary>
    /// How many cells it counts for where what a question takes is counted: as much work as the value of so many, as it was measured.
    /// </summary>
    public virtual int Weight => 1;

    /// <summary>Whether it needs a target, so that a row may be about one of several.</summary>
    public virtual bool IsAgainstTarget => false;

    /// <summary>Whether it compares a row with its peers.</summary>
    public virtual bool ComparesPeers => false;

    /// <summary>Whether rows come in its order.</summary>
    public virtual bool OrdersRows => false;

    /// <summary>Whether rows show a light, or what follows from it.</summary>
    public virtual bool ShowsLights => false;

    /// <summary>Whether rows say how many of the parts there are.</summary>
    public virtual bool CountsParts => false;

    /// <summary>Whether all that it takes is there; what is not is asked for, as far as it is known by now.</summary>
    public abstract bool Load(LoadPlan plan, IndicatorPeriodColumns block);

    /// <summary>The same for what only its flags take.</summary>
    public virtual bool LoadFlags(LoadPlan plan, IndicatorPeriodColumns block) => !IsAgainstTarget || block.Completions.LoadStrictest(plan);

    /// <summary>The figure of a row taken apart; its result is what the column shows, before rounding.</summary>
    public abstract Explanation Explain(FigureRow row);

    /// <summary>What is remarkable about it, such as about the target that it needs.</summary>
    public virtual ObservationFlags FlagsOf(FigureRow row) => IsAgainstTarget ? row.TargetFlags : ObservationFlags.None;

    public virtual (int Reported, int Expected)? PartsOf(FigureRow row) => null;

    /// <summary>Why there is no figure, where there is more to say than what was read.</summary>
    public virtual (string Zh, string En)? Why(Reason reason, FigureRow row) => reason == Reason.NotApplicable ? NotApplicable : null;

    public string Label(Language language) => language is Language.English ? en : zh;

    /// <summary>A row's cell.</summary>
    /// <param name="column">Its place among the columns.</param>
    public abstract MeasureValue Read(FigureRow row, int column);

    /// <summary>Some of its cells, in rows that follow each other: what no column asks for is not worked out.</summary>
    /// <param name="columns">Their places among the columns, in the order of the cells.</param>
    public abstract FollowedCells Follow(IReadOnlyList<int> columns, Precision precision);

    /// <summary>The cells of a row whose reader may not see what it follows from: empty, and why.</summary>
    public void Withhold(ReadOnlySpan<int> columns, Span<MeasureValue> cells)
    {
        for (var at = 0; at < columns.Length; at++) cells[at] = Columns[columns[at]].Withheld;
    }

    /// <summary>The column that holds the figure of an indicator.</summary>
    public virtual string ColumnOf(Indicator indicator) => word;

    /// <summary>The figure of a row, as that column holds it.</summary>
    public MeasureValue Cell(FigureRow row)
    {
        var name = ColumnOf(row.Indicator);
        var place = 0;
        while (Columns[place].Name != name) place++;
        return Read(row, place);
    }
}

/// <typeparam name="TFigure">What is worked out for a row, once, and read by all columns.</typeparam>
public abstract class Measure<TFigure>(string word, string zh, string en, params MeasureColumn<TFigure>[] columns) : Measure(word, zh, en)
{
    private readonly MeasureColumn<TFigure>[] _columns = columns;

    public sealed override IReadOnlyList<MeasureColumn> Columns => _columns;

    public sealed override MeasureValue Read(FigureRow row, int column) => _columns[column].Read(Of(row));

    public sealed override FollowedCells Follow(IReadOnlyList<int> columns, Precision precision) =>
        new Following(this, [.. columns.Select(column => _columns[column].Follow())], precision);

    protected abstract TFigure Of(FigureRow row);

    /// <summary>A number that is null for a reason.</summary>
    protected static MeasureColumn<TFigure> Figure(
        string name, string zh, string en, string doc, MeasureUnit unit, Func<TFigure, MeasureValue> read) =>
        Column(name, zh, en, doc, ColumnType.Number, unit, read, cell => cell) with { TellsWhy = true };

    /// <summary>A number beside the figure.</summary>
    protected static MeasureColumn<TFigure> Number(
        string name, string zh, string en, string doc, MeasureUnit unit, Func<TFigure, MeasureValue> read) =>
        Column(name, zh, en, doc, ColumnType.Number, unit, read, cell => cell);

    protected static MeasureColumn<TFigure> Integer(
        string name, string zh, string en, string doc, Func<TFigure, int?> read, bool always = false) =>
        Column(name, zh, en, doc, ColumnType.Integer, MeasureUnit.None, read, MeasureValue.Of) with { IsAlwaysThere = always };

    protected static MeasureColumn<TFigure> Truth(
        string name, string zh, string en, string doc, Func<TFigure, bool?> read, bool always = false) =>
        Column(name, zh, en, doc, ColumnType.Truth, MeasureUnit.None, read, MeasureValue.Of) with { IsAlwaysThere = always };

    /// <summary>A truth that is null for a reason.</summary>
    protected static MeasureColumn<TFigure> Truth(
        string name, string zh, string en, string doc, Func<TFigure, bool?> read, Func<TFigure, Reason?> why) =>
        Column(
            name, zh, en, doc, ColumnType.Truth, MeasureUnit.None, figure => (Truth: read(figure), Why: why(figure)),
            cell => MeasureValue.Of(cell.Truth).Because(cell.Why)) with
        { TellsWhy = true };

    protected static MeasureColumn<TFigure> Code<TCode>(string name, string zh, string en, string doc, Func<TFigure, TCode?> read)
        where TCode : struct, Enum =>
        OfCodes(name, zh, en, doc, ColumnType.Code, read);

    /// <summary>A code that is shown in words.</summary>
    protected static MeasureColumn<TFigure> Label<TCode>(string name, string zh, string en, string doc, Func<TFigure, TCode?> read)
        where TCode : struct, Enum =>
        OfCodes(name, zh, en, doc, ColumnType.Label, read);

    protected static MeasureColumn<TFigure> Span(string name, string zh, string en, string doc, Func<TFigure, Period?> read) =>
        Column(name, zh, en, doc, ColumnType.Period, MeasureUnit.None, read, period => MeasureValue.Of((object?)period));

    /// <summary>Text or a target.</summary>
    protected static MeasureColumn<TFigure> Item(
        string name, string zh, string en, string doc, ColumnType type, Func<TFigure, object?> read) =>
        Column(name, zh, en, doc, type, MeasureUnit.None, read, MeasureValue.Of);

    /// <summary>A word of a list of codes.</summary>
    protected static MeasureColumn<TFigure> Worded(
        string name, string zh, string en, string doc, string words, Func<TFigure, string?> read) =>
        Column(name, zh, en, doc, ColumnType.Text, MeasureUnit.None, read, MeasureValue.Of) with { Words = words };

    /// <summary>A list, which may be empty.</summary>
    protected static MeasureColumn<TFigure> Regions(
        string name, string zh, string en, string doc, Func<TFigure, IReadOnlyList<Region>> read) =>
        Column(name, zh, en, doc, ColumnType.Regions, MeasureUnit.None, read, MeasureValue.Of) with { IsAlwaysThere = true };

    private static MeasureColumn<TFigure> OfCodes<TCode>(
        string name, string zh, string en, string doc, ColumnType type, Func<TFigure, TCode?> read)
        where TCode : struct, Enum =>
        Column(name, zh, en, doc, type, MeasureUnit.None, figure => MeasureValue.Boxed(read(figure)), MeasureValue.Of) with
        {
            Codes = typeof(TCode),
        };

    private static MeasureColumn<TFigure> Column<TValue>(
        string name, string zh, string en, string doc, ColumnType type, MeasureUnit unit, Func<TFigure, TValue> get,
        Func<TValue, MeasureValue> cell) => new MeasureColumn<TFigure, TValue>(name, zh, en, doc, type, unit, get, cell);

    private sealed class Following(Measure<TFigure> measure, FollowedColumn<TFigure>[] columns, Precision precision) : FollowedCells
    {
        public override void Next(FigureRow row, Span<MeasureValue> cells, Span<bool> differs, bool anew)
        {
            var figure = measure.Of(row);
            for (var at = 0; at < columns.Length; at++)
            {
                differs[at] = columns[at].Next(figure) | anew;
                if (differs[at]) cells[at] = columns[at].Cell.Shown(precision);
            }
        }
    }
}
