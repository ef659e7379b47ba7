using Indicators.Tests.Postgres;

namespace Indicators.Api.Tests.Faults;

/// <summary>The service on a database of its own, whose disk can be full: the server says so at the last row of a large write.</summary>
public sealed class SmallDisk : Service
{
    public void Fill() => PostgresServer.Execute(
        ConnectionString,
        """
        CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN RAISE 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
        CREATE TRIGGER full_disk AFTER INSERT ON revision_slice EXECUTE FUNCTION fill();
        """);

    public void Free() => PostgresServer.Execute(ConnectionString, "DROP TRIGGER full_disk ON revision_slice; DROP FUNCTION fill();");
}
