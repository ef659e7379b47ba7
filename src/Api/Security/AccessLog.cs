using System.Collections.Concurrent;
using Indicators.Api.Configuration;
using Indicators.Api.Http.Errors;
using Indicators.Storage;
using Indicators.Storage.Access;

namespace Indicators.Api.Security;

/// <summary>What keys are used for, written many at a time: soon, when it is read, and before the service stops.</summary>
public sealed partial class AccessLog(Database database, Settings settings, TimeProvider clock, ILogger<AccessLog> logger)
    : BackgroundService
{
    // So many are written by who adds one more; so many are kept while the database is away.
    private const int Many = 1_000;
    private const int Most = 100_000;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan UseRounding = TimeSpan.FromMinutes(1);

    private readonly Lock _writing = new();
    private readonly ConcurrentQueue<AccessLogEntry> _entries = [];
    private readonly ConcurrentDictionary<string, DateTimeOffset> _lastUses = [];
    private ConcurrentDictionary<string, DateTimeOffset> _uses = [];

    /// <summary>A key was used; its first use is worth an entry.</summary>
    public void Use(HttpContext context, AccessKey key)
    {
        var now = clock.GetUtcNow();
        if (_lastUses.TryGetValue(key.Id, out var last) && now - last < UseRounding) return;
        if (key.LastUsed is null && _lastUses.TryAdd(key.Id, now)) Add(context, AccessEvent.FirstUse, key.Id, key.Name, null);
        _lastUses[key.Id] = _uses[key.Id] = now;
    }

    public void Refuse(HttpContext context, string? keyId, string? who, ErrorCode code) =>
        Add(context, AccessEvent.Refused, keyId, who, ErrorMessages.Table.Of(code).Id);

    public void Add(HttpContext context, AccessEvent what, Caller caller, string? detail = null) =>
        Add(context, what, caller.KeyId, caller.Name, detail);

    /// <summary>What is to be said of a request, for those who write it themselves.</summary>
    public AccessLogEntry Entry(HttpContext context, AccessEvent what, string? keyId, string? who, string? detail) => new()
    {
        Time = clock.GetUtcNow(),
        Event = what,
        KeyId = keyId,
        Who = who,
        Request = context.TraceIdentifier,
        Action = Echo.Of($"{context.Request.Method} {context.Request.Path}"),
        Address = context.Connection.RemoteIpAddress?.ToString(),
        Detail = detail,
    };

    /// <summary>Writes what has not been written yet.</summary>
    public void Flush()
    {
        lock (_writing)
        {
            if (_entries.IsEmpty && _uses.IsEmpty) return;
            List<AccessLogEntry> entries = [];
            while (_entries.TryDequeue(out var entry)) entries.Add(entry);
            var uses = Interlocked.Exchange(ref _uses, []);
            try
            {
                database.Access.Record(entries, uses, settings.KeepAccessLog);
            }
            catch (Exception failure)
            {
                // Whatever a database in the midst of a restore says. The order of what comes meanwhile is told by its time.
                Postponed(failure, entries.Count);
                foreach (var entry in entries.Take(Most - _entries.Count)) _entries.Enqueue(entry);
                foreach (var (id, time) in uses) _uses.TryAdd(id, time);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Flush();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Soon, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) Flush();
        }
        catch (OperationCanceledException)
        {
            // The service stops, and writes the rest.
        }
    }

    private void Add(HttpContext context, AccessEvent what, string? keyId, string? who, string? detail)
    {
        _entries.Enqueue(Entry(context, what, keyId, who, detail));
        if (_entries.Count > Many) Flush();
    }

    [LoggerMessage(LogLevel.Warning, "The access log is not written just now: {Count} entries wait")]
    private partial void Postponed(Exception failure, int count);
}
