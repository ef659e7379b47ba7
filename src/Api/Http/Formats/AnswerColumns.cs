using System.Collections;
using Indicators.Api.Http.Labels;
using Indicators.Numbers;

namespace Indicators.Api.Http.Formats;

/// <summary>
/// The columns of a kind of row, in their order, each described as it is added. What is read of a row is null where it has none.
/// </summary>
public sealed class AnswerColumns<TRow> : IReadOnlyList<AnswerColumn<TRow>>
{
    private readonly List<AnswerColumn<TRow>> _columns = [];

    public int Count => _columns.Count;

    /// <summary>Those that are there whatever was asked for.</summary>
    public IReadOnlyList<AnswerColumn<TRow>> Unasked => field ??= [.. _columns.Where(column => column.Traits.Choices is null)];

    public AnswerColumn<TRow> this[int index] => _columns[index];

    public IEnumerator<AnswerColumn<TRow>> GetEnumerator() => _columns.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A text that is a word of a list of codes.</summary>
    public AnswerColumns<TRow> Word(string name, string doc, CodeList words, Func<TRow, string?> get, ColumnTraits? traits = null) =>
        Add(name, doc, typeof(string), CellKinds.Word(words), get, traits);

    public AnswerColumns<TRow> Text(string name, string doc, Func<TRow, string?> get, ColumnTraits? traits = null) =>
        Add(name, doc, typeof(string), CellKinds.Text, get, traits);

    /// <summary>A text that comes again and again.</summary>
    public AnswerColumns<TRow> Label(string name, string doc, Func<TRow, EncodedText?> get, ColumnTraits? traits = null) =>
        Add(name, doc, typeof(string), CellKinds.Label, get, traits);

    /// <summary>A day, as such a text.</summary>
    public AnswerColumns<TRow> Date(string name, string doc, Func<TRow, EncodedText?> get, ColumnTraits? traits = null) =>
        Add(name, doc, typeof(DateOnly), CellKinds.Label, get, traits);

    public AnswerColumns<TRow> Time(string name, string doc, Func<TRow, DateTimeOffset?> get, ColumnTraits? traits = null) =>
        Add(name, doc, typeof(DateTimeOffset), CellKinds.Time, get, traits);

    public AnswerColumns<TRow> Number(string name, string doc, Func<TRow, decimal?> get, ColumnTraits? traits = null) =>
        Add(name, doc, typeof(decimal), CellKinds.Number, get, traits);

    public AnswerColumns<TRow> Number(string name, string doc, Func<TRow, Rational?> get, ColumnTraits? traits = null) =>
        Add(name, doc, typeof(decimal), CellKinds.Figure, get, traits);

    public AnswerColumns<TRow> Integer(string name, string doc, Func<TRow, int?> get, ColumnTraits? traits = null) =>
        Add(name, doc, typeof(int), CellKinds.Integer, get, traits);

    /// <summary>A whole number of 64 bits, such as that of a revision.</summary>
    public AnswerColumns<TRow> Long(string name, string doc, Func<TRow, long?> get, ColumnTraits? traits = null) =>
        Add(name, doc, typeof(long), CellKinds.Long, get, traits);

    public AnswerColumns<TRow> Truth(string name, string doc, Func<TRow, bool?> get, ColumnTraits? traits = null) =>
        Add(name, doc, typeof(bool), CellKinds.Truth, get, traits);

    public AnswerColumns<TRow> Code<TCode>(string name, string doc, Func<TRow, TCode?> get, ColumnTraits? traits = null)
        where TCode : struct, Enum => Add(name, doc, typeof(TCode), CellKinds.Code<TCode>(), get, traits);

    public AnswerColumns<TRow> Codes<TCode>(string name, string doc, Func<TRow, IReadOnlyList<TCode>?> get, ColumnTraits? traits = null)
        where TCode : struct, Enum => Add(name, doc, typeof(IReadOnlyList<TCode>), CellKinds.Codes<TCode>(), get, traits);

    public AnswerColumns<TRow> Numbers(string name, string doc, Func<TRow, IReadOnlyList<decimal>?> get, ColumnTraits? traits = null) =>
        Add(name, doc, typeof(IReadOnlyList<decimal>), CellKinds.Numbers, get, traits);

    public AnswerColumns<TRow> Texts(string name, string doc, Func<TRow, IReadOnlyList<string>?> get, ColumnTraits? traits = null) =>
        Add(name, doc, typeof(IReadOnlyList<string>), CellKinds.Texts, get, traits);

    public AnswerColumns<TRow> Labels(string name, string doc, Func<TRow, IReadOnlyList<EncodedText>?> get, ColumnTraits? traits = null) =>
        Add(name, doc, typeof(IReadOnlyList<string>), CellKinds.Labels, get, traits);

    /// <summary>Texts by their names.</summary>
    public AnswerColumns<TRow> Pairs(string name, string doc, Func<TRow, IReadOnlyList<NamedText>?> get, ColumnTraits? traits = null) =>
        Add(name, doc, typeof(IReadOnlyDictionary<string, string>), CellKinds.Pairs, get, traits);

    /// <summary>Rows within the row.</summary>
    public AnswerColumns<TRow> Rows<TValue>(string name, string doc, Func<TRow, IReadOnlyList<TValue>?> get, ColumnTraits? traits = null)
        where TValue : IAnswerRow<TValue> => Add(name, doc, typeof(IReadOnlyList<TValue>), CellKinds.Rows<TValue>(), get, traits);

    /// <summary>One row within the row, the columns of which are the row's own in a table.</summary>
    public AnswerColumns<TRow> Object<TValue>(string name, string doc, Func<TRow, TValue?> get, ColumnTraits? traits = null)
        where TValue : struct, IAnswerRow<TValue> => Add(new ObjectColumn<TRow, TValue>(name, doc, get, traits ?? ColumnTraits.Always));

    /// <summary>A row of one of several kinds.</summary>
    public AnswerColumns<TRow> AnyRow(string name, string doc, Func<TRow, NestedRow?> get) =>
        Add(name, doc, typeof(object), CellKinds.AnyRow, get, null);

    /// <summary>The columns that were different at the revision of since.</summary>
    public AnswerColumns<TRow> Was(string doc, Func<TRow, ChangedCells?> get) => Add(
        "was", doc, typeof(IReadOnlyDictionary<string, object>), CellKinds.Changed, get, ColumnTraits.With("since", nullable: true));

    public AnswerColumns<TRow> Add<TValue>(
        string name, string doc, Type type, CellKind<TValue> kind, Func<TRow, TValue> get, ColumnTraits? traits) =>
        Add(new ValueColumn<TRow, TValue>(name, doc, type, kind, get, traits ?? ColumnTraits.Always));

    public AnswerColumns<TRow> Add(AnswerColumn<TRow> column)
    {
        _columns.Add(column);
        return this;
    }
}
