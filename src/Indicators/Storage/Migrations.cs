namespace Indicators.Storage;

/// <summary>The steps that lead from an empty database to today's tables, forward only. Each is one transaction.</summary>
internal static class Migrations
{
    private const string Folder = "Indicators.Storage.Migrations.";

    public static void Apply(Func<Session> begin, TimeProvider clock)
    {
        var steps = Steps();
        for (var done = false; !done;)
        {
            using var session = begin();
            session.Execute("CREATE TABLE IF NOT EXISTS migration (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, time BIGINT NOT NULL)");
            var applied = session.Scalar<int?>("SELECT max(number) FROM migration") ?? 0;
            if (applied > steps.Count)
            {
                throw new NewerDatabaseException(applied, steps.Count);
            }

            done = applied == steps.Count;
            if (!done)
            {
                session.Migrate(steps[applied].Sql);
                session.Execute(
                    "INSERT INTO migration (number, name, time) VALUES (@number, @name, @time)",
                    new { number = applied + 1, name = steps[applied].Name, time = clock.GetUtcNow().ToUnixTimeMilliseconds() });
                session.Commit();
            }
        }
    }

    // Their names begin with their numbers, from 0001 without a gap.
    private static List<(string Name, string Sql)> Steps()
    {
        var assembly = typeof(Migrations).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return (name[Folder.Length..], reader.ReadToEnd());
                }),
        ];
    }
}

/// <summary>The database has tables that this version of the program does not know.</summary>
public sealed class NewerDatabaseException(int applied, int known) : Exception(
    $"The database is at migration {applied}, and this version of the program knows {known}: run the version that wrote it, or a newer one.");
