using System.Diagnostics.Metrics;
using Indicators.Api.Http.Caching;
using Indicators.Api.Security;
using Indicators.Storage;
using Indicators.Storage.Caching;
using Indicators.Storage.Writing;

namespace Indicators.Api.Telemetry;

/// <summary>What only this service can tell of itself: requests, connections, the runtime and the driver tell of themselves.</summary>
public sealed class ServiceMeter
{
    public const string Name = "Indicators";

    private readonly Counter<long> _revisions;
    private readonly Counter<long> _rows;
    private readonly Counter<long> _refused;

    public ServiceMeter(IMeterFactory meters, Database database, ResponseCache answers, WorkGate gate)
    {
        var meter = meters.Create(Name);
        _revisions = meter.CreateCounter<long>("indicators.revisions", description: "Revisions that this process has written");
        _rows = meter.CreateCounter<long>("indicators.rows", description: "Rows that were inserted, updated or deleted, by op");
        _refused = meter.CreateCounter<long>("indicators.refused", description: "Requests that took too much or came too often, by status");
        meter.CreateObservableGauge(
            "indicators.heavy.running", () => gate.HeavyUnderWay, description: "Heavy questions that are worked out");
        meter.CreateObservableGauge(
            "indicators.heavy.waiting", () => gate.HeavyWaiting, description: "Heavy questions that wait for their turn");
        meter.CreateObservableGauge("indicators.cache.bytes", () => Each(use => use.Bytes), "By", "What is kept in memory, by cache");
        meter.CreateObservableCounter("indicators.cache.hits", () => Each(use => use.Hits), description: "What was found there");
        meter.CreateObservableCounter("indicators.cache.misses", () => Each(use => use.Misses), description: "What was not");

        meter.CreateObservableGauge(
            "indicators.replica.lag", () => Tried(found => found.ReplicaLag), description: "How many revisions a replica is behind");
        meter.CreateObservableGauge(
            "indicators.submissions.waiting", () => Tried(found => found.WaitingSubmissions),
            description: "Submissions that wait for their reviewers");

        // What was found when the database was last tried, a few seconds ago at most: nothing where it is away.
        IEnumerable<Measurement<long>> Tried(Func<Readiness, long?> figure)
        {
            try
            {
                return figure(database.Ready().GetAwaiter().GetResult()) is { } found ? [new(found)] : [];
            }
            catch (Exception away) when (away is TimeoutException || database.IsUnavailable(away) || database.IsChanged(away))
            {
                return [];
            }
        }

        IEnumerable<Measurement<long>> Each(Func<CacheUse, long> figure) =>
        [
            new(figure(answers.Use), new KeyValuePair<string, object?>("cache", "answers")),
            new(figure(database.FiguresInMemory), new KeyValuePair<string, object?>("cache", "figures")),
        ];
    }

    public void Wrote(WriteResult receipt)
    {
        _revisions.Add(1);
        _rows.Add(receipt.Inserted, new KeyValuePair<string, object?>("op", "insert"));
        _rows.Add(receipt.Updated, new KeyValuePair<string, object?>("op", "update"));
        _rows.Add(receipt.Deleted, new KeyValuePair<string, object?>("op", "delete"));
    }

    public void Refused(int status) => _refused.Add(1, new KeyValuePair<string, object?>("status", status));
}
