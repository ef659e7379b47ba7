using Indicators.Storage.Engines;
using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Storage.Migrations;

/// <summary>
/// The steps that lead from an empty database to today's tables, forward only. Each is one transaction. It is ours, as DbUp's journal and
/// connections fit neither two engines nor four processes that start at once.
/// </summary>
internal static class MigrationRunner
{
    private const string Folder = "Indicators.Storage.Migrations.";

    // What SQL alone cannot say.
    private static readonly (string Name, Action<WriteSession> Apply)[] InCode = [("0005-units-as-they-were-meant", IndicatorUnits.Keep)];

    public static void Apply(Func<WriteSession> begin, TimeProvider clock)
    {
        var steps = Steps();
        for (var done = false; !done;)
        {
            using var session = begin();
            // Where nothing is to be made, whoever serves needs not be allowed to make anything.
            if (!session.HasTable("migration"))
                session.Execute(
                    """
                    CREATE TABLE migration (
                      number INTEGER NOT NULL PRIMARY KEY,
                      name TEXT NOT NULL,
                      time BIGINT NOT NULL
                    )
                    """);
            var applied = session.Query<Applied>("SELECT number, name FROM migration ORDER BY number").ToList();
            if (applied.Find(step => steps.TrueForAll(known => known.Name != step.Name)) is { } unknown)
            {
                throw new NewerDatabaseException(unknown.Number, steps.Count);
            }

            var next = steps.FindIndex(step => applied.TrueForAll(known => known.Name != step.Name));
            done = next < 0;
            if (!done)
            {
                steps[next].Apply(session);
                session.Execute(
                    "INSERT INTO migration (number, name, time) VALUES (@number, @name, @time)",
                    new { number = applied.Count == 0 ? 1 : applied[^1].Number + 1, name = steps[next].Name, time = clock.GetUtcNow() });
                session.Commit();
            }
        }
    }

    /// <summary>The step that a database of an earlier version needs next; null for one that is new or of this version.</summary>
    public static string? NextOf(StorageEngine engine)
    {
        using var session = engine.BeginRead(CancellationToken.None);
        if (session.Query<TableColumn>(session.ColumnsQuery).All(column => column.Table != "migration")) return null;
        var applied = session.Query<string>("SELECT name FROM migration").ToHashSet();
        return Steps().Select(step => step.Name).FirstOrDefault(name => !applied.Contains(name));
    }

    private sealed class Applied
    {
        public int Number { get; init; }

        public string Name { get; init; } = "";
    }

    // In the order of the numbers that their names begin with; what is known by its name is applied once.
    private static List<(string Name, Action<WriteSession> Apply)> Steps()
    {
        var assembly = typeof(MigrationRunner).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder))
                .Select(name => (Name: name[Folder.Length..], Apply: (Action<WriteSession>)(session => session.Migrate(Sql(name)))))
                .Concat(InCode)
                .OrderBy(step => step.Name, StringComparer.Ordinal),
        ];

        string Sql(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }
}
