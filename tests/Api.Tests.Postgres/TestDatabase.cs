using Indicators.Tests.Postgres;

[assembly: OnPostgres]
[assembly: TestFramework("Indicators.Tests.Postgres.OnPostgresFramework", "Api.Tests.Postgres")]

namespace Indicators.Api.Tests;

/// <summary>An empty database of one test class, gone afterwards.</summary>
public sealed class TestDatabase : IDisposable
{
    public string ConnectionString { get; } = PostgresServer.Current.CreateFilled();

    public void Dispose() => PostgresServer.Current.Drop(ConnectionString);
}
