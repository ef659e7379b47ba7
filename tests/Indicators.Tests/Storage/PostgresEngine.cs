using Indicators.Tests.Postgres;

namespace Indicators.Tests.Storage;

public sealed class PostgresEngine(bool filled = true) : Engine
{
    public override string ConnectionString { get; } = filled ? PostgresServer.Current.CreateFilled() : PostgresServer.Current.CreateEmpty();

    public override void Execute(string sql) => PostgresServer.Execute(ConnectionString, sql);

    public override void LoseTransactionsOf(string note) => Execute(
        $"""
        CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'lost'; END $$;
        CREATE CONSTRAINT TRIGGER lost AFTER INSERT ON revision DEFERRABLE INITIALLY DEFERRED
          FOR EACH ROW WHEN (new.note = '{note}') EXECUTE FUNCTION lose();
        """);

    public override Engine Another() => new PostgresEngine(filled: false);

    public override void Dispose() => PostgresServer.Current.Drop(ConnectionString);
}
