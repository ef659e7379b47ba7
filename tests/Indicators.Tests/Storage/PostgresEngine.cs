using Indicators.Tests.Postgres;
using Npgsql;

namespace Indicators.Tests.Storage;

public sealed class PostgresEngine(bool filled = true) : Engine
{
    public override string ConnectionString { get; } = filled
        ? PostgresServer.Current.CreateFilled()
        : PostgresServer.Current.CreateEmpty();

    public override void Execute(string sql) => PostgresServer.Execute(ConnectionString, sql);

    public override void LoseTransactionsOf(string note) => Execute(
        $"""
        CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'lost'; END $$;
        CREATE CONSTRAINT TRIGGER lost AFTER INSERT ON revision DEFERRABLE INITIALLY DEFERRED
          FOR EACH ROW WHEN (new.note = '{note}') EXECUTE FUNCTION lose();
        """);

    // OFFSET keeps conditions outside: one that fits no row would else be an answer.
    public override void MakeEndless(string table) => Execute(
        $"""
        ALTER TABLE {table} RENAME TO {table}_before;
        CREATE VIEW {table} AS SELECT {table}_before.* FROM pg_sleep(600) LEFT JOIN {table}_before ON false OFFSET 0;
        """);

    public override void WaitUntilReads(Task reading)
    {
        using var source = NpgsqlDataSource.Create(ConnectionString);
        using var isReading = source.CreateCommand(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'");
        while (!reading.IsCompleted && isReading.ExecuteScalar() is 0L)
        {
        }
    }

    public override Engine Another() => new PostgresEngine(filled: false);

    public override void Dispose() => PostgresServer.Current.Drop(ConnectionString);
}
