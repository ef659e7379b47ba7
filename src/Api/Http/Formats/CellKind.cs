using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Labels;
using Indicators.Numbers;

namespace Indicators.Api.Http.Formats;

/// <summary>How values of a type are written, told apart and put in order.</summary>
/// <param name="Write">Of a value that is not null.</param>
/// <param name="Order">Null for what has none.</param>
public sealed record CellKind<TValue>(Action<CellWriter, TValue> Write, IEqualityComparer<TValue> Equality, IComparer<TValue>? Order);

/// <summary>The kinds of values that cells have.</summary>
public static class CellKinds
{
    public static CellKind<string?> Text { get; } = Ordered<string?>((writer, text) => writer.Text(text!));

    public static CellKind<EncodedText?> Label { get; } = new(
        (writer, text) => writer.Text(text!),
        EqualityComparer<EncodedText?>.Default,
        Comparer<EncodedText?>.Create((first, second) => Comparer<string>.Default.Compare(first?.Text, second?.Text)));

    public static CellKind<decimal?> Number { get; } = Ordered<decimal?>((writer, number) => writer.Number(number!.Value));

    public static CellKind<Rational?> Figure { get; } = Ordered<Rational?>((writer, number) => writer.Number(number!.Value));

    public static CellKind<int?> Integer { get; } = Ordered<int?>((writer, number) => writer.Integer(number!.Value));

    public static CellKind<long?> Long { get; } = Ordered<long?>((writer, number) => writer.Integer(number!.Value));

    public static CellKind<bool?> Truth { get; } = Ordered<bool?>((writer, truth) => writer.Truth(truth!.Value));

    /// <summary>What is the same moment by another clock is another text.</summary>
    public static CellKind<DateTimeOffset?> Time { get; } = new(
        (writer, time) => writer.Time(time!.Value),
        EqualityComparer<DateTimeOffset?>.Create((one, other) => one is { } first && other is { } second
            ? first.EqualsExact(second)
            : one is null && other is null),
        Comparer<DateTimeOffset?>.Default);

    public static CellKind<IReadOnlyList<decimal>?> Numbers { get; } = List<decimal>((writer, number) => writer.Number(number));

    public static CellKind<IReadOnlyList<string>?> Texts { get; } = List<string>((writer, text) => writer.Text(text));

    public static CellKind<IReadOnlyList<EncodedText>?> Labels { get; } = List<EncodedText>((writer, text) => writer.Text(text));

    /// <summary>Texts by name.</summary>
    public static CellKind<IReadOnlyList<NamedText>?> Pairs { get; } = new(
        (writer, pairs) =>
        {
            writer.BeginObject();
            for (var at = 0; at < pairs!.Count; at++)
            {
                writer.Name(pairs[at].Name);
                writer.Text(pairs[at].Text);
            }

            writer.EndObject();
        },
        new Lists<NamedText>(),
        null);

    public static CellKind<ChangedCells?> Changed { get; } =
        new((writer, was) => was!.Write(writer), EqualityComparer<ChangedCells?>.Default, null);

    /// <summary>What is no table of its own is JSON in a cell.</summary>
    public static CellKind<NestedRow?> AnyRow { get; } = new(
        (writer, row) =>
        {
            if (writer.Nests) row!.Write(writer);
            else writer.Text(JsonFormat.TextOf(row!.Write));
        },
        EqualityComparer<NestedRow?>.Default,
        null);

    /// <summary>Words that are texts, of a list of codes.</summary>
    public static CellKind<string?> Word(CodeList words) => Ordered<string?>((writer, text) => writer.Text(words.WordOf(text!)));

    /// <summary>The words of an enum, in the order of its values.</summary>
    public static CellKind<TCode?> Code<TCode>()
        where TCode : struct, Enum
    {
        var words = CodeLists.Of<TCode>();
        return Ordered<TCode?>((writer, code) => Write(writer, words.Word(code!.Value)));
    }

    public static CellKind<IReadOnlyList<TCode>?> Codes<TCode>()
        where TCode : struct, Enum
    {
        var words = CodeLists.Of<TCode>();
        return List<TCode>((writer, code) => Write(writer, words.Word(code)));
    }

    /// <summary>The same of an enum that is only known when it runs.</summary>
    public static CellKind<Enum?> Code(Type codes)
    {
        var words = CodeLists.Of(codes);
        return new((writer, code) => Write(writer, words.Word(code!)), EqualityComparer<Enum?>.Default, Comparer<Enum?>.Default);
    }

    /// <summary>Rows within a row.</summary>
    public static CellKind<IReadOnlyList<TRow>?> Rows<TRow>()
        where TRow : IAnswerRow<TRow> => List<TRow>((writer, row) => writer.Row(row));

    private static CellKind<TValue> Ordered<TValue>(Action<CellWriter, TValue> write) =>
        new(write, EqualityComparer<TValue>.Default, Comparer<TValue>.Default);

    private static CellKind<IReadOnlyList<TItem>?> List<TItem>(Action<CellWriter, TItem> write) => new(
        (writer, items) =>
        {
            writer.BeginList();
            for (var at = 0; at < items!.Count; at++) write(writer, items[at]);
            writer.EndList();
        },
        new Lists<TItem>(),
        null);

    // A value without a word, such as a bound of none, is no value.
    private static void Write(CellWriter writer, EncodedText? word)
    {
        if (word is null) writer.Null();
        else writer.Text(word);
    }

    private sealed class Lists<TItem> : IEqualityComparer<IReadOnlyList<TItem>?>
    {
        public bool Equals(IReadOnlyList<TItem>? x, IReadOnlyList<TItem>? y) =>
            ReferenceEquals(x, y) || (x is not null && y is not null && x.SequenceEqual(y));

        public int GetHashCode(IReadOnlyList<TItem>? obj) => obj?.Count ?? 0;
    }
}

/// <summary>A text under its name, such as the reason of a figure.</summary>
public readonly record struct NamedText(EncodedText Name, EncodedText Text);
