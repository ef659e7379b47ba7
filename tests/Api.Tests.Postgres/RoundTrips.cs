using System.Diagnostics;
using System.Net;

namespace Indicators.Api.Tests;

/// <summary>The statements, or batches of them, that a request sends, as the driver tells: each goes to the server and back.</summary>
internal static class RoundTrips
{
    /// <summary>Of a question that was asked before, so that all is known which is known for good.</summary>
    public static async Task<IReadOnlyList<string>> Of(Client client, string path)
    {
        await client.Get(path);
        var (request, trips) = (ActivityTraceId.CreateRandom(), new List<string>());
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = sent =>
            {
                if (sent.Source.Name != "Npgsql" || sent.TraceId != request) return;
                lock (trips) trips.Add($"{sent.GetTagItem("db.query.text")}");
            },
        };
        ActivitySource.AddActivityListener(listener);

        // The same trace is that of all which is done for it.
        var answer = await client.Get(path, ("traceparent", $"00-{request}-{ActivitySpanId.CreateRandom()}-01"));
        answer.ShouldBe(HttpStatusCode.OK);
        lock (trips) return [.. trips];
    }
}
