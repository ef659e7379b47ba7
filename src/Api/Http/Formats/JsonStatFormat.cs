using Indicators.Api.Http.Caching;

namespace Indicators.Api.Http.Formats;

/// <summary>A dataset of JSON-stat 2.0; why a figure is not there is its status.</summary>
public sealed class JsonStatFormat() : CubeFormat("jsonstat", "by JSON-stat 2.0", MediaTypes.JsonStat)
{
    private static readonly (string Role, string Dimension)[] Roles = [("time", "time"), ("geo", "region"), ("metric", "measure")];

    public override bool IsFile => false;

    public override void Write<TRow>(SegmentedBuffer body, Answer<TRow> answer)
    {
        var cube = Cube.Of(answer);
        var json = new JsonCells(body);
        json.BeginObject();
        Pair("version", "2.0");
        Pair("class", "dataset");
        Pair("label", answer.Shape.Asked);
        json.Name(new("id"));
        json.BeginList();
        foreach (var dimension in cube.Dimensions) json.Text(dimension.Id);
        json.EndList();
        json.Name(new("size"));
        json.BeginList();
        foreach (var dimension in cube.Dimensions) json.Integer(dimension.Size);
        json.EndList();
        json.Name(new("role"));
        json.BeginObject();
        foreach (var (role, id) in Roles)
        {
            json.Name(new(role));
            json.BeginList();
            json.Text(id);
            json.EndList();
        }

        json.EndObject();
        json.Name(new("dimension"));
        json.BeginObject();
        foreach (var dimension in cube.Dimensions) dimension.Write(json);
        json.EndObject();
        WriteCells(json, cube);
        json.Name(new("extension"));
        json.BeginObject();
        json.Name(new("revision"));
        json.Integer(answer.Newest.Revision);
        json.EndObject();
        json.EndObject();

        void Pair(string name, string text)
        {
            json.Name(new(name));
            json.Text(text);
        }
    }

    // A cell that no row is of has neither a value nor a status.
    private static void WriteCells(JsonCells json, Cube cube)
    {
        json.Name(new("value"));
        json.BeginObject();
        foreach (var (place, cell) in cube.Cells)
        {
            if (cell.Figure is not { } figure) continue;
            json.PlaceName(place);
            json.Number(figure);
        }

        json.EndObject();
        json.Name(new("status"));
        json.BeginObject();
        foreach (var (place, cell) in cube.Cells)
        {
            if (cell.Reason is not { } reason) continue;
            json.PlaceName(place);
            json.Text(reason);
        }

        json.EndObject();
    }
}
