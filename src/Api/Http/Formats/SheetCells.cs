using Indicators.Api.Http.Labels;
using Indicators.Numbers;

namespace Indicators.Api.Http.Formats;

/// <summary>Cells as those of a sheet; what codes occur is noted.</summary>
internal sealed class SheetCells(Sheet sheet, Language? labels, AnswerNotes notes) : TableCells(labels)
{
    /// <summary>How many places the numbers of the column show; null for as many as each has.</summary>
    public int? Places { get; set; }

    protected override EncodedText Shown(EncodedText text)
    {
        if (text is CodeWord word) notes.Of(word.Code);
        return base.Shown(text);
    }

    protected override void WriteNothing() => sheet.Empty();

    protected override void Write(EncodedText text) => sheet.Text(text);

    protected override void Write(ReadOnlySpan<byte> text) => sheet.Text(text);

    protected override void Write(decimal number) => sheet.Number(number.Trimmed(), Places);

    protected override void Write(Rational number) => sheet.Number(number.ToDecimal().Trimmed(), Places);

    protected override void Write(long number) => sheet.Number(number, null, grouped: false);

    protected override void Write(bool truth) => sheet.Truth(truth);

    protected override void Write(DateTimeOffset time) => sheet.Time(time);
}
