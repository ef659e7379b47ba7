using System.Reflection;
using System.Text.Json.Nodes;

namespace Indicators.Api.OpenApi;

/// <summary>
/// What openapi/examples holds for the contract, by the operation's id: what is asked (parameters.json), what is sent (bodies/) and what is
/// answered (answers/; several are told apart by a name after a point, as in explainFigure.score).
/// </summary>
internal static class ExampleFiles
{
    private static readonly Assembly Assembly = typeof(ExampleFiles).Assembly;

    public static JsonObject Parameters(string operation) => Asked()[operation]?.AsObject() ?? [];

    public static JsonNode? Body(string operation) => Read($"bodies/{operation}.json");

    /// <summary>Each with its name, which is that of the operation where there is only one, and what was asked.</summary>
    public static IEnumerable<(string Name, JsonObject Asked, JsonNode Answer)> Answers(string operation) =>
        from example in Asked().Select(asked => asked.Key).Where(key => key == operation || key.StartsWith($"{operation}."))
        let answer = Read($"answers/{example}.json")
        where answer is not null
        select (example.Split('.')[^1], Parameters(example), answer);

    // Read anew each time: a node is not for several threads, and documents may be made at once.
    private static JsonObject Asked() => Read("parameters.json")!.AsObject();

    private static JsonNode? Read(string file)
    {
        using var stream = Assembly.GetManifestResourceStream($"examples/{file}");
        return stream is null ? null : JsonNode.Parse(stream);
    }
}
