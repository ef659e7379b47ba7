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
            session.Execute(
                """
                CREATE TABLE IF NOT EXISTS migration (
                  number INTEGER NOT NULL PRIMARY KEY,
                  name TEXT NOT NULL,
                  time BIGINT NOT NULL
                )
                """);
            var applied = session.Scalar<int?>("SELECT max(number) FROM migration") ?? 0;
            if (applied > steps.Count)
            {
                throw new NewerDatabaseException(applied, steps.Count);
            }

            done = applied == steps.Count;
            if (!done)
            {
                steps[applied].Apply(session);
                session.Execute(
                    "INSERT INTO migration (number, name, time) VALUES (@number, @name, @time)",
                    new { number = applied + 1, name = steps[applied].Name, time = clock.GetUtcNow() });
                session.Commit();
            }
        }
    }

    // Their names begin with their numbers, from 0001 without a gap.
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
