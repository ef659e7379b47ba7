using System.Text;
using System.Text.Json;
using Indicators.Benchmarks.Data;
using Indicators.Benchmarks.Serving;

namespace Indicators.Benchmarks;

/// <summary>
/// The worst that one request can take of the service: questions of every reading route with the widest words, and as many put together at
/// random, a hundred at once too, and what is sent to be worked out or tried, each on memory that knows nothing: by who has no key and may
/// read, by a key's reader, and what these may not ask by an administrator. With a million and a half actuals. What takes the most is asked
/// again: a process compiles what it runs the first times, which is its own to take and not the question's.
/// </summary>
public static class CostlyQuestions
{
    private const double MostMilliseconds = 1_000;
    private const double MostMebibytes = 200;
    private const double MostOfHealth = 100;
    private const int Crowded = 24;
    private static readonly TimeSpan Crowding = TimeSpan.FromSeconds(15);
    private const int Drawn = 400;
    private const string Administrator = "benchmark";
    private const int Shown = 3;
    private const int Together = 100;
    private const int AskedAgain = 24;
    private const int Times = 3;
    private const int OfEachRoute = 2;
    private const string Base = "/api/v1";

    public static IEnumerable<Line> Run(Lab lab)
    {
        var set = lab.Set(Size.Tenth);
        using var service = Server.Service(
            DataSet.ConnectionTo(lab.Copy(set)), "--Indicators:AnswerBytes=0", "--Indicators:CacheBytes=0",
            "--Indicators:RequestsPerMinute=0", $"--Indicators:AdminKey={Administrator}")
            .Ready(Ask.Small);
        IReadOnlyList<string> indicators;
        using (var snapshot = set.Database.Read())
            indicators = [.. Reports.Indicators(snapshot, Size.Tenth.Indicators).Select(indicator => indicator.Code)];
        var contract = JsonDocument.Parse(Ask.Answer(service, "/openapi/v1.json")).RootElement;
        var reader = Reader(service);
        Declare(service, set, indicators);
        var drawn = new DrawnQuestion(contract, indicators);
        List<string> asked = [.. WidestQuestion.All(indicators), .. drawn.Reads(Drawn), .. drawn.OfSdmx(Drawn / 4)];
        List<Cost> sent = [.. Sent(set, indicators, reader).Select(sent => Cost.Of(service, sent.What, sent.Request, sent.IsOfReader))];
        List<Cost> keyless = [.. asked.Select(question => Cost.Of(service, question, Request.Get(question)))];
        List<Cost> byReader =
            [.. asked.Select(question => Cost.Of(service, $"{question} by a key", Request.Get(question, key: reader)))];
        List<Cost> byAdministrator =
        [
            .. asked.Zip(byReader).Where(pair => pair.Second.Status == 403).Select(pair => Cost.Of(
                service, $"{pair.First} by an administrator", Request.Get(pair.First, key: Administrator), isOfReader: false)),
        ];
        Dictionary<string, string> bodies = new(drawn.Together(Drawn / 10).Select((body, at) =>
            KeyValuePair.Create($"{Base}/query, {at}. put together", body)));
        List<Cost> together =
        [
            .. bodies.Select(body => Cost.Of(service, body.Key, Query(body.Value))),
            .. Costliest(keyless).Select(question => Cost.Of(service, Hundred(question), Query(Repeated(question)))),
            .. Costliest(byAdministrator).Select(question => Cost.Of(
                service, Hundred(question), Query(Repeated(question), Administrator), isOfReader: false)),
        ];
        List<Cost> costs = [.. sent, .. keyless, .. byReader, .. byAdministrator, .. together];
        foreach (var cost in costs.OrderByDescending(cost => cost.Milliseconds).Take(12)
            .Concat(costs.OrderByDescending(cost => cost.Mebibytes).Take(12)).Distinct())
        {
            Tell("  ", cost);
            if (bodies.TryGetValue(cost.Question, out var body))
                foreach (var part in Parts(service, body).OrderByDescending(part => part.Milliseconds).Take(Shown)) Tell("    ", part);
        }

        Console.Error.WriteLine(string.Join(", ", costs.CountBy(cost => cost.Status).Select(pair => $"{pair.Key}: {pair.Value}")));
        var routes = costs.ToLookup(cost => cost.Question.Split('?', ' ', ',')[0]);
        foreach (var route in routes.Where(route => route.All(cost => cost.Status is not (200 or 413))))
            Console.Error.WriteLine($"  nothing of {route.Key} was answered: {string.Join(", ", route.Select(cost => cost.Status))}");

        var readers = costs.Where(cost => cost.IsOfReader).OrderByDescending(cost => cost.Milliseconds).ToList();
        List<Cost> again = [.. readers.Take(AskedAgain).Select(cost => cost.Again(service, Times)), .. readers.Skip(AskedAgain)];
        foreach (var (place, cost) in again.OrderByDescending(cost => cost.Milliseconds).Take(Shown).Index())
            yield return new($"processor time of the {place + 1}. of {readers.Count} of readers: `{cost.Question}`", cost.Milliseconds)
            {
                Limit = new(MostMilliseconds, "as we aim", 1),
            };
        yield return new($"the most while the process compiles what it runs: `{readers[0].Question}`", readers[0].Milliseconds);
        if (costs.Where(cost => !cost.IsOfReader).MaxBy(cost => cost.Milliseconds) is { } administrators)
            yield return new($"processor time of the 1. of administrators: `{administrators.Question}`", administrators.Milliseconds);
        foreach (var (place, cost) in costs.OrderByDescending(cost => cost.Mebibytes).Take(Shown).Index())
            yield return new($"memory of the {place + 1}.: `{cost.Question}`", cost.Mebibytes, "MiB")
            {
                Limit = new(MostMebibytes, "as we aim", 1),
            };
        yield return Health(service, WidestQuestion.Heavy(indicators[0]));
    }

    private static void Tell(string indent, Cost cost) =>
        Console.Error.WriteLine($"{indent}{cost.Milliseconds:N0} ms, {cost.Mebibytes:N0} MiB, {cost.Status}: {cost.Question}");

    private static Request Query(string body, string? key = null) =>
        Request.Post($"{Base}/query", Encoding.UTF8.GetBytes(body), key: key);

    private static string Hundred(string question) => $"{Base}/query, {Together} of {question}";

    private static string Repeated(string question) => WidestQuestion.Together(Enumerable.Repeat(question, Together));

    // What was answered of each route at the highest cost, as it is asked within a query.
    private static IEnumerable<string> Costliest(IEnumerable<Cost> costs) => costs
        .Where(cost => cost.Status == 200 && cost.Question.StartsWith(Base) && !cost.Question.Contains("format="))
        .GroupBy(cost => cost.Question.Split('?', ' ')[0])
        .SelectMany(route => route.OrderByDescending(cost => cost.Milliseconds).Take(OfEachRoute))
        .Select(cost => cost.Question.Split(' ')[0][Base.Length..]);

    // Each of what is put together, by itself.
    private static IReadOnlyList<Cost> Parts(Server service, string body) =>
    [
        .. JsonDocument.Parse(body).RootElement.GetProperty("queries").EnumerateObject()
            .Select(query => $"{Base}{query.Value.GetString()}").Select(question => Cost.Of(service, question, Request.Get(question))),
    ];

    private static string Reader(Server service)
    {
        using var connection = new Connection(service.Port);
        connection.Ask(Request.Post(
            "/api/v1/keys", """{ "name": "costs", "roles": ["reader"], "scope": ["100000"] }"""u8.ToArray(), key: Administrator));
        return JsonDocument.Parse(connection.Body).RootElement.GetProperty("key").GetString()!;
    }

    // What is printed of five months of all counties, for the audit.
    private static void Declare(Server service, DataSet set, IReadOnlyList<string> indicators)
    {
        IReadOnlyList<string> regions;
        using (var snapshot = set.Database.Read()) regions = [.. Reports.Counties(snapshot).Select(region => region.Code)];
        using var connection = new Connection(service.Port);
        foreach (var (indicator, month) in indicators.Take(2).SelectMany(_ => Enumerable.Range(1, 5), (code, month) => (code, month)))
        {
            var rows = regions.Take(regions.Count * 2 / 3).Select(region => $$"""
                { "indicator": "{{indicator}}", "region": "{{region}}", "period": "2024-{{month:00}}", "measure": "growth", "value": 5 }
                """);
            connection.Expect(Request.Post(
                "/api/v1/declared", Encoding.UTF8.GetBytes($"{{ \"declared\": [{string.Join(',', rows)}] }}"), key: Administrator));
        }
    }

    private static IEnumerable<(string What, Request Request, bool IsOfReader)> Sent(
        DataSet set, IReadOnlyList<string> indicators, string reader)
    {
        IReadOnlyList<string> regions;
        using (var snapshot = set.Database.Read()) regions = [.. Reports.Counties(snapshot).Select(region => region.Code)];
        foreach (var (what, path, body) in WidestQuestion.Sent(indicators, regions))
        {
            var isOfReader = path.EndsWith("query") || path.EndsWith("simulate");
            var request = Request.Post(path, Encoding.UTF8.GetBytes(body), key: isOfReader ? reader : Administrator);
            yield return ($"{path}, {what}", request, isOfReader);
        }

        const string tried = "/api/v1/imports?dryRun=true";
        foreach (var rows in (int[])[1_000, 10_000, 75_000])
        {
            var sheet = Encoding.UTF8.GetBytes(WidestQuestion.Sheet(indicators, regions, rows));
            yield return ($"{tried}, {rows} rows", Request.Post(tried, sheet, "text/csv", Administrator), false);
        }
    }

    // Of who asks while so many ask for as much as they may.
    private static Line Health(Server service, string heavy)
    {
        List<double> times = [];
        var asking = Enumerable.Repeat<Action<Func<bool>>>(
            isOver =>
            {
                using var connection = new Connection(service.Port);
                while (!isOver()) connection.Ask(Request.Get(heavy));
            },
            Crowded);
        Crowd.Run(Crowding, asking.Append(isOver =>
        {
            using var connection = new Connection(service.Port);
            while (!isOver()) times.Add(Clock.Once(() => connection.Expect(Request.Get("/health/live"))));
        }));
        return new($"/health/live while {Crowded} ask for the widest, p99 of {times.Count:N0}", Clock.Quantile(times, 0.99))
        {
            Limit = new(MostOfHealth, "as we aim", 1),
        };
    }

    private sealed record Cost(string Question, Request Request, bool IsOfReader, double Milliseconds, double Mebibytes, int Status)
    {
        public static Cost Of(Server service, string question, Request request, bool isOfReader = true)
        {
            var (before, resident) = (service.ProcessorTime, service.ForgetPeak());
            var status = 0;
            using (var connection = new Connection(service.Port)) status = connection.Ask(request);
            var (taken, more) = (service.ProcessorTime - before, service.PeakBytes - resident);
            return new(question, request, isOfReader, taken.TotalMilliseconds, more / 1048576.0, status);
        }

        // The least of some times more.
        public Cost Again(Server service, int times) => Enumerable.Range(0, times)
            .Select(_ => Of(service, Question, Request, IsOfReader)).MinBy(cost => cost.Milliseconds)!;
    }
}
