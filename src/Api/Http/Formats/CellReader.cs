using Indicators.Api.Http.Labels;

namespace Indicators.Api.Http.Formats;

/// <summary>Takes what a cell says, to be put elsewhere.</summary>
internal sealed class CellReader : CellWriter
{
    private readonly Dictionary<string, string> _pairs = [];
    private string? _name;

    public override bool Nests => false;

    public decimal? Figure { get; private set; }

    public string? Word { get; private set; }

    public decimal? FigureOf<TRow>(AnswerColumn<TRow> column, TRow row)
    {
        Figure = null;
        column.Write(this, row);
        return Figure;
    }

    public string? WordOf<TRow>(AnswerColumn<TRow>? column, TRow row)
    {
        Word = null;
        column?.Write(this, row);
        return Word;
    }

    /// <summary>Texts by name, good until the next are asked for.</summary>
    public IReadOnlyDictionary<string, string> PairsOf<TRow>(AnswerColumn<TRow>? column, TRow row)
    {
        _pairs.Clear();
        column?.Write(this, row);
        return _pairs;
    }

    public override void Null()
    {
    }

    public override void Text(string text)
    {
        if (_name is { } name) _pairs[name] = text;
        else Word = text;
    }

    public override void Text(EncodedText text) => Text(text.Text);

    public override void Number(decimal number) => Figure = number;

    public override void Integer(long number) => Figure = number;

    public override void Truth(bool truth) => Word = truth ? "true" : "false";

    public override void Time(DateTimeOffset time) => Word = time.ToString("O");

    public override void BeginList()
    {
    }

    public override void EndList()
    {
    }

    public override void BeginObject()
    {
    }

    public override void Name(EncodedText name) => _name = name.Text;

    public override void EndObject() => _name = null;
}
