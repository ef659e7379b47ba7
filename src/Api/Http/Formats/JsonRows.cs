using System.Text;
using Indicators.Api.Http.Caching;

namespace Indicators.Api.Http.Formats;

/// <summary>Rows as objects all of whose columns are there.</summary>
public sealed class JsonRows<TRow>(JsonCells json, SegmentedBuffer body, IReadOnlyList<AnswerColumn<TRow>> columns)
    : RowBytes<TRow>(body, json, columns)
{
    // Each with what stands before and after it.
    private readonly byte[][] _names = [.. columns.Select(
        (column, at) => Encoding.UTF8.GetBytes($"{(at == 0 ? "{" : ",")}\"{column.Name}\":"))];

    protected override void Begin() => json.Begin();

    protected override void Lead(int at) => json.Lead(_names[at]);

    protected override void Passed(int cells)
    {
    }

    protected override void End() => json.EndObject();
}
