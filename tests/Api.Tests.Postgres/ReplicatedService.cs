using Indicators.Tests.Postgres;
using Npgsql;

namespace Indicators.Api.Tests.Replication;

/// <summary>The service on a primary, whose commits wait until its standby has them, and with the standby as a replica.</summary>
public class ReplicatedService : Service
{
    private static readonly string Binaries = PostgresCluster.Binaries()!;

    public ReplicatedService()
        : this("-c synchronous_commit=on -c synchronous_standby_names=*")
    {
    }

    /// <param name="commits">How the primary's commits wait.</param>
    protected ReplicatedService(string commits)
    {
        Primary = PostgresCluster.Start(Binaries, commits);
        Standby = Primary.StartStandby(Binaries);
    }

    public PostgresCluster Primary { get; }

    public PostgresCluster Standby { get; }

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["ConnectionStrings:Metrics"] = $"Host={Primary.Address},{Standby.Address};Username=postgres;Database=postgres",
        ["ConnectionStrings:MetricsReplicas"] = Standby.ConnectionString,
    };

    /// <summary>How the primary replicates: sync when its commits wait for the standby.</summary>
    public async Task<string?> Replication()
    {
        await using var source = NpgsqlDataSource.Create(Primary.ConnectionString);
        await using var command = source.CreateCommand("SELECT sync_state FROM pg_stat_replication");
        return (string?)await command.ExecuteScalarAsync();
    }

    /// <summary>Once it returns the standby shows no more: asked to pause, it may still replay what comes next.</summary>
    public void PauseReplay() => PostgresServer.Execute(
        Standby.ConnectionString,
        """
        DO $$ BEGIN
          PERFORM pg_wal_replay_pause();
          WHILE pg_get_wal_replay_pause_state() <> 'paused' LOOP PERFORM pg_sleep(0.01); END LOOP;
        END $$
        """);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Standby.Dispose();
        Primary.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What the primary has acknowledged can be read of the standby.</summary>
    public sealed class Applied() : ReplicatedService("-c synchronous_commit=remote_apply -c synchronous_standby_names=*");

    /// <summary>The primary waits for nobody.</summary>
    public sealed class Asynchronous() : ReplicatedService("-c synchronous_commit=on");
}
