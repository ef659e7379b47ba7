using Indicators.Api.Http.Labels;

namespace Indicators.Api.Http.Formats;

/// <summary>The categories of one dimension of a cube, in order.</summary>
internal sealed class Dimension(string id, string label)
{
    private readonly Dictionary<string, int> _places = [];
    private readonly List<(string Code, string Label, string? Unit)> _categories = [];

    public string Id => id;

    public int Size => _categories.Count;

    /// <summary>The place of a category, which is the last where it is new.</summary>
    public int PlaceOf(string code, string name, string? unit = null)
    {
        if (_places.TryGetValue(code, out var place)) return place;
        _categories.Add((code, name, unit));
        return _places[code] = _categories.Count - 1;
    }

    /// <summary>As JSON-stat has it.</summary>
    public void Write(JsonCells json)
    {
        json.Name(new(id));
        json.BeginObject();
        json.Name(Names.Label);
        json.Text(label);
        json.Name(Names.Category);
        json.BeginObject();
        json.Name(Names.Index);
        json.BeginList();
        foreach (var category in _categories) json.Text(category.Code);
        json.EndList();
        json.Name(Names.Label);
        json.BeginObject();
        foreach (var category in _categories)
        {
            json.Name(new(category.Code));
            json.Text(category.Label);
        }

        json.EndObject();
        WriteUnits(json);
        json.EndObject();
        json.EndObject();
    }

    private void WriteUnits(JsonCells json)
    {
        if (_categories.TrueForAll(category => category.Unit is null)) return;
        json.Name(Names.Unit);
        json.BeginObject();
        foreach (var (code, _, unit) in _categories.Where(category => category.Unit is not null))
        {
            json.Name(new(code));
            json.BeginObject();
            json.Name(Names.Label);
            json.Text(unit!);
            json.EndObject();
        }

        json.EndObject();
    }

    private static class Names
    {
        public static readonly EncodedText Label = new("label");
        public static readonly EncodedText Category = new("category");
        public static readonly EncodedText Index = new("index");
        public static readonly EncodedText Unit = new("unit");
    }
}
