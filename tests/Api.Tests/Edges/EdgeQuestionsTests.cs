using System.Globalization;
using System.Text.Json;

namespace Indicators.Api.Tests.Edges;

/// <summary>
/// Whatever is stored and asked at the edges, there is an answer that holds to the contract, and a figure or its reason. 300 questions;
/// <c>INDICATORS_EDGES=20000 dotnet test tests/Api.Tests --filter EdgeQuestionsTests</c> asks as many.
/// </summary>
public sealed class EdgeQuestionsTests(Service service) : IClassFixture<Service>
{
    // Every row has them where their measure is asked, with a reason where there is no figure.
    private static readonly string[] Figures = ["value", "completion", "share", "computed", "projection", "average3"];

    private static readonly int Count = int.Parse(
        Environment.GetEnvironmentVariable("INDICATORS_EDGES") ?? "300", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_question_at_the_edges_gets_figures_or_reasons_and_never_a_failure()
    {
        (await EdgeData.Write(service.Client, new Random(1), 400)).ShouldBeGreaterThan(150, "most of what lies at the edges was refused");
        var contract = (await service.Client.Get("/openapi/v1.json")).Json;
        var reads = contract.GetProperty("paths").EnumerateObject()
            .Where(path => !path.Name.Contains('{') && path.Value.TryGetProperty("get", out var get)
                && get.TryGetProperty("parameters", out _) && path.Name.StartsWith("/api/v1/", StringComparison.Ordinal))
            .Select(path => (path.Name, Get: path.Value.GetProperty("get")))
            .ToList();
        var answered = 0;
        List<string> failures = [];
        for (var seed = 0; seed < Count; seed++)
        {
            var random = new Random(seed);
            var (path, operation) = random.Next(2) == 0 ? reads.First(read => read.Name == "/api/v1/measures") : random.Of(reads);
            if (EdgeQuestion.Of(path, operation, random) is not { } question) continue;
            var answer = await service.Client.Get(question);
            if ((int)answer.Status >= 500) failures.Add($"{answer.Status} at seed {seed}, {question}");
            if ((int)answer.Status != 200) continue;
            answered++;
            if (answer.Json.ValueKind == JsonValueKind.Object && answer.Json.TryGetProperty("items", out var items))
                failures.AddRange(items.EnumerateArray().Where(IsSilent).Take(1)
                    .Select(row => $"no reason at seed {seed}, {question}: {row}"));
        }

        failures.ShouldBeEmpty();
        answered.ShouldBeGreaterThan(Count / 4, "most questions were refused: they are not what they were");
    }

    // Of a row that is gone nothing is asked any more.
    private static bool IsSilent(JsonElement row) => !(row.TryGetProperty("gone", out var gone) && gone.ValueKind is JsonValueKind.True)
        && row.TryGetProperty("reasons", out var reasons) && reasons.ValueKind == JsonValueKind.Object && Figures.Any(figure =>
            row.TryGetProperty(figure, out var cell) && cell.ValueKind == JsonValueKind.Null && !reasons.TryGetProperty(figure, out _));
}
