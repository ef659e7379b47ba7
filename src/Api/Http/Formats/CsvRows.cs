using Indicators.Api.Http.Caching;

namespace Indicators.Api.Http.Formats;

/// <summary>Rows as lines.</summary>
public sealed class CsvRows<TRow>(CsvCells csv, SegmentedBuffer body, IReadOnlyList<AnswerColumn<TRow>> columns)
    : RowBytes<TRow>(body, csv, columns)
{
    protected override void Begin()
    {
    }

    protected override void Lead(int at)
    {
    }

    protected override void Passed(int cells) => csv.Pass(cells);

    protected override void End() => csv.EndLine();
}
