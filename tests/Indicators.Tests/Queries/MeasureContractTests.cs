using System.Text.Json;
using Indicators.Measures;

namespace Indicators.Tests.Queries;

/// <summary>The committed contract and the registry have the same measures, with the same columns.</summary>
public class MeasureContractTests
{
    // What every row has, whatever was asked.
    private static readonly string[] Keys =
    [
        "indicator", "indicatorName", "region", "regionName", "parentName", "period", "periodLabel", "start", "end", "unit", "flags",
        "reported", "expected", "was", "gone", "reasons",
    ];

    private static readonly JsonElement Contract = Read();

    public static TheoryData<string> Columns => [.. Row().EnumerateObject().Select(property => property.Name).Except(Keys)];

    public static TheoryData<string> Words => [.. Enum("/api/v1/measures", "measure")];

    public static TheoryData<string> By => [.. Enum("/api/v1/rankings", "by")];

    [Theory]
    [MemberData(nameof(Columns))]
    public void A_field_of_its_rows_is_a_column_of_a_measure(string name) =>
        MeasureRegistry.All.SelectMany(measure => measure.Columns).ShouldContain(column => column.Name == name, name);

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_of_measure_is_a_measure_and_has_its_columns(string word)
    {
        var measure = MeasureRegistry.All.FirstOrDefault(measure => measure.Word == word);

        measure.ShouldNotBeNull(word);
        measure.Columns.ShouldContain(column => column.Name == word);
        foreach (var column in measure.Columns) Row().TryGetProperty(column.Name, out _).ShouldBeTrue($"{word}: {column.Name}");
        foreach (var name in AskedWith(word)) measure.Columns.ShouldContain(column => column.Name == name, $"{word}: {name}");
    }

    [Theory]
    [MemberData(nameof(By))]
    public void A_word_of_by_is_a_key_of_a_measure(string word) =>
        MeasureRegistry.RankingKeys.ShouldContain(key => key.Word == word, word);

    [Fact]
    public void No_measure_is_missing_from_it()
    {
        const string way = "ACCEPT=1 dotnet test tests/Api.Tests --filter FullyQualifiedName~Contract takes what is served as the contract";
        Enum("/api/v1/measures", "measure").ShouldBe(MeasureRegistry.All.Select(measure => measure.Word), way);
        Enum("/api/v1/rankings", "by").ShouldBe(MeasureRegistry.RankingKeys.Select(key => key.Word), way);
    }

    private static JsonElement Row() => Contract.GetProperty("components").GetProperty("schemas").EnumerateObject()
        .Select(schema => schema.Value.TryGetProperty("properties", out var properties) ? properties : default)
        .First(properties => properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty("timeProgress", out _));

    private static IEnumerable<string> AskedWith(string word) => Row().EnumerateObject()
        .Where(property => property.Value.TryGetProperty("x-asked-with", out var words)
            && words.EnumerateArray().Any(asked => asked.GetString() == word))
        .Select(property => property.Name).Except(Keys);

    private static IEnumerable<string> Enum(string path, string name)
    {
        var schema = Contract.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("parameters").EnumerateArray()
            .First(parameter => parameter.GetProperty("name").GetString() == name).GetProperty("schema");
        return (schema.TryGetProperty("items", out var items) ? items : schema).GetProperty("x-extensible-enum").EnumerateArray()
            .Select(word => word.GetString()!);
    }

    private static JsonElement Read()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Indicators.sln"))) root = root.Parent!;
        return JsonDocument.Parse(File.ReadAllBytes(Path.Combine(root.FullName, "openapi", "indicators.v1.json"))).RootElement;
    }
}
