using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Access;
using Indicators.Storage.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Indicators.Api.Tests.Contract;

/// <summary>What the contract shows can be sent as it stands, and is answered so, by a new service with the example figures.</summary>
public sealed partial class ContractExamplesTests
{
    [Fact]
    public async Task Every_operation_takes_its_examples_as_they_stand_in_any_order()
    {
        await using var service = new Keyed();
        service.Services.GetRequiredService<Database>().Access.Add(ShownKey(), Made());
        ShownSubmissions.Keep(service.Services.GetRequiredService<Database>());
        (await service.Client.Put("/api/v1/calendars/sci-tech-monthly", File("bodies/putCalendar.json").ToJsonString()))
            .ShouldBe(System.Net.HttpStatusCode.Created);
        service.Services.GetRequiredService<Database>().Imports.Put(ShownImport(), TimeSpan.FromDays(1));
        var examples = Operations((await service.Client.Get("/openapi/v1.json")).Json).Select(Shown).ToList();
        examples.Count.ShouldBeGreaterThan(30);

        foreach (var example in examples.Concat(examples.AsEnumerable().Reverse()))
        {
            var answer = await example.Send(service.Client);
            ((int)answer.Status).ShouldBeInRange(200, 299, $"{example.Method} {example.Path}: {answer.Text}");
        }
    }

    [Fact]
    public async Task Every_answer_shown_is_real()
    {
        await using var service = new ExamplesTests.Development();
        var operations = Operations((await service.Client.Get("/openapi/v1.json")).Json).ToDictionary(operation => operation.Id);
        var shown = File("parameters.json").AsObject().Where(asked => System.IO.File.Exists(PathOf($"answers/{asked.Key}.json")))
            .Select(asked => (Name: asked.Key, Asked: asked.Value!.AsObject(), Operation: operations[asked.Key.Split('.')[0]]));

        // What is read first is as it was before anything was written.
        foreach (var (name, asked, operation) in shown.OrderBy(example => example.Operation.Method is not "get"))
        {
            var body = System.IO.File.Exists(PathOf($"bodies/{name}.json")) ? File($"bodies/{name}.json") : null;
            var answer = await Example.Of(operation.Method, operation.Path, asked, body).Send(service.Client);
            Timeless(answer.Json).ShouldMatchGolden(PathOf($"answers/{name}.json"));
        }
    }

    // The key that the example takes back.
    private static AccessKey ShownKey() => new()
    {
        Id = File("parameters.json")["deleteKey"]!["id"]!.GetValue<string>(),
        Name = "咸宁市科技局",
        Roles = [Role.Reporter],
        Scope = new([]),
        Digest = "",
        Created = DateTimeOffset.UnixEpoch,
    };

    // The import that the examples ask for.
    private static StoredImport ShownImport() => new()
    {
        Id = File("parameters.json")["getImport"]!["id"]!.GetValue<string>(),
        KeyId = Caller.OfAll("AdminKey").KeyId,
        Created = DateTimeOffset.UtcNow,
        Outcome = "questions",
        Size = 2,
        Hash = "",
        Content = Convert.ToBase64String("a,b"u8),
    };

    private static AccessLogEntry Made() => new() { Time = DateTimeOffset.UnixEpoch, Event = AccessEvent.KeyCreated };

    /// <summary>Made keys close the service to who has none.</summary>
    private sealed class Keyed : ExamplesTests.Development
    {
        protected override string Key => "secret";

        protected override IReadOnlyDictionary<string, string> Settings { get; } =
            new Dictionary<string, string> { ["Indicators:AdminKey"] = "secret" };
    }

    private static IEnumerable<(string Id, string Method, string Path, JsonObject Operation)> Operations(JsonElement document) =>
        from path in JsonNode.Parse(document.GetProperty("paths").GetRawText())!.AsObject()
        from operation in path.Value!.AsObject()
        select (operation.Value!["operationId"]!.GetValue<string>(), operation.Key, path.Key, operation.Value!.AsObject());

    private static Example Shown((string Id, string Method, string Path, JsonObject Operation) shown) => Example.Of(
        shown.Method,
        shown.Path,
        shown.Operation["parameters"]?.AsArray().Where(parameter => parameter!["example"] is not null)
            .Select(parameter => KeyValuePair.Create(parameter!["name"]!.GetValue<string>(), parameter["example"])) ?? [],
        shown.Operation["requestBody"]?["content"]!["application/json"]!["example"]);

    // When something was written is another time in every run, and so its hash is another.
    private static JsonElement Timeless(JsonElement answer) => JsonDocument.Parse(Hash().Replace(
        Time().Replace(answer.GetRawText(), "\"2020-07-20T09:30:00+00:00\""), $"\"{string.Concat(Enumerable.Repeat("5f1c", 16))}\""))
        .RootElement;

    private static JsonNode File(string name) => JsonNode.Parse(System.IO.File.ReadAllText(PathOf(name)))!;

    private static string PathOf(string name, [CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "../../../openapi/examples", name));

    [GeneratedRegex("\"[0-9a-f]{64}\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hash();

    [GeneratedRegex("\"[0-9]{4}-[0-9]{2}-[0-9]{2}T[^\"]*\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Time();
}
