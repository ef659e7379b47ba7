using Indicators.Api.Http.Caching;

namespace Indicators.Api.Http.Formats;

/// <summary>Rows as lines.</summary>
public sealed class CsvRows<TRow>(CsvCells cells, SegmentedBuffer body, IReadOnlyList<AnswerColumn<TRow>> columns)
    : RowBytes<TRow>(body, cells, columns)
{
    protected override void Begin()
    {
    }

    protected override void Lead(int at)
    {
    }

    protected override void Passed(int count) => cells.Pass(count);

    protected override void End() => cells.EndLine();
}
