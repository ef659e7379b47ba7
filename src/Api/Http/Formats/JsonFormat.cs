using System.Text;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Labels;

namespace Indicators.Api.Http.Formats;

/// <summary>{ "items": [rows], "next", "revision" }.</summary>
public sealed class JsonFormat() : AnswerFormat("json", "", MediaTypes.Json)
{
    public override bool IsFile => false;

    public override void Write<TRow>(SegmentedBuffer body, Answer<TRow> answer)
    {
        var cells = new JsonCells(body);
        cells.BeginObject();
        cells.Name(EnvelopeName.Items);
        cells.BeginList();
        var rows = cells.Objects(answer.Columns);
        foreach (var row in answer.Rows)
        {
            rows.Next(row);
            rows.Write();
        }

        cells.EndList();
        cells.Name(EnvelopeName.Next);
        if (answer.Next is { } next) cells.Text(next);
        else cells.Null();
        cells.Name(EnvelopeName.Revision);
        cells.Integer(answer.Newest.Revision);
        cells.EndObject();
    }

    /// <summary>A value as a text of its own.</summary>
    public static string TextOf(Action<CellWriter> write)
    {
        var body = new SegmentedBuffer();
        write(new JsonCells(body));
        body.Complete();
        using var text = new MemoryStream(body.Length);
        body.Write(text);
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, body.Length);
    }

    private static class EnvelopeName
    {
        public static readonly EncodedText Items = new("items");
        public static readonly EncodedText Next = new("next");
        public static readonly EncodedText Revision = new("revision");
    }
}
