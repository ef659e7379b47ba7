using System.Buffers;
using System.Text;
using Indicators.Api.Http.Labels;
using Indicators.Numbers;

namespace Indicators.Api.Http.Formats;

/// <summary>Cells of a table: one that has several values is a text in which they are joined by |.</summary>
/// <param name="labels">The language in which codes and names are shown in words; null where they are shown as they are.</param>
public abstract class TableCells(Language? labels) : CellWriter
{
    private static readonly EncodedText Yes = new("是");
    private static readonly EncodedText No = new("否");
    private static readonly EncodedText EnglishYes = new("yes");
    private static readonly EncodedText EnglishNo = new("no");

    private readonly ArrayBufferWriter<byte> _cell = new();
    private int _depth;

    // Whether a bar stands between what comes and what has been.
    private bool _follows;

    public override bool Nests => false;

    public override void Null()
    {
        if (_depth > 0) Part();
        else WriteNothing();
    }

    public override void Text(EncodedText text)
    {
        text = Shown(text);
        if (_depth > 0) Part().Write(text.Utf8);
        else Write(text);
    }

    public override void Text(string text)
    {
        if (_depth > 0)
        {
            Encoding.UTF8.GetBytes(text, Part());
            return;
        }

        Encoding.UTF8.GetBytes(text, _cell);
        EndText();
    }

    public override void Number(decimal number)
    {
        if (_depth == 0) Write(number);
        else if (Part() is var cell) cell.Advance(CellText.Of(number, cell.GetSpan(CellText.Longest)));
    }

    public override void Number(Rational number)
    {
        if (_depth == 0) Write(number);
        else if (Part() is var cell) cell.Advance(CellText.Of(number, cell.GetSpan(CellText.Longest)));
    }

    public override void Integer(long number)
    {
        if (_depth == 0) Write(number);
        else if (Part() is var cell) cell.Advance(CellText.Of(number, cell.GetSpan(CellText.Longest)));
    }

    public override void Truth(bool truth)
    {
        if (labels is { } language) Text(Labelled(truth, language));
        else if (_depth == 0) Write(truth);
        else Part().Write(truth ? "true"u8 : "false"u8);
    }

    public override void Time(DateTimeOffset time)
    {
        if (_depth == 0) Write(time);
        else if (Part() is var cell) cell.Advance(CellText.Of(time, cell.GetSpan(CellText.Longest)));
    }

    public override void BeginList() => Open();

    public override void EndList() => Close();

    public override void BeginObject() => Open();

    public override void Name(EncodedText name)
    {
        var cell = Part();
        cell.Write(labels is { } language ? Encoding.UTF8.GetBytes(ColumnHeadings.Of(name.Text, language)) : name.Utf8);
        cell.Write(":"u8);
        _follows = false;
    }

    public override void EndObject() => Close();

    /// <summary>A code in words, where it is shown so.</summary>
    protected virtual EncodedText Shown(EncodedText text) => labels is { } language && text is CodeWord word ? word.Label(language) : text;

    protected abstract void WriteNothing();

    protected abstract void Write(EncodedText text);

    protected abstract void Write(ReadOnlySpan<byte> text);

    protected abstract void Write(decimal number);

    protected abstract void Write(Rational number);

    protected abstract void Write(long number);

    protected abstract void Write(bool truth);

    protected abstract void Write(DateTimeOffset time);

    internal static EncodedText Labelled(bool truth, Language language) =>
        language is Language.English ? truth ? EnglishYes : EnglishNo : truth ? Yes : No;

    private ArrayBufferWriter<byte> Part()
    {
        if (_follows) _cell.Write("|"u8);
        _follows = true;
        return _cell;
    }

    private void Open()
    {
        if (_depth++ > 0) Part();
        _follows = false;
    }

    private void Close()
    {
        _follows = true;
        if (--_depth == 0) EndText();
    }

    private void EndText()
    {
        Write(_cell.WrittenSpan);
        _cell.ResetWrittenCount();
        _follows = false;
    }
}
