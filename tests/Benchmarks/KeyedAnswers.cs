using Indicators.Api.Security;
using Indicators.Benchmarks.Data;
using Indicators.Benchmarks.Serving;
using Indicators.Storage;
using Indicators.Storage.Access;

namespace Indicators.Benchmarks;

/// <summary>Kept answers asked with a key, beside the same asked without one.</summary>
public static class KeyedAnswers
{
    private const double Goal = 0.95;

    public static IEnumerable<Line> Run(Lab lab)
    {
        var connection = DataSet.ConnectionTo(lab.Copy(lab.Set(Size.Hundredth)));
        var key = Make(connection);
        using var service = Server.Service(connection, "--Indicators:AdminKey=benchmark", "--Indicators:PublicRead=true")
            .Ready("/health/live");
        List<Line> lines = [];
        foreach (var (what, path) in new[] { ("a figure", Ask.Small), ("the ranking of a province", Ask.Province) })
        {
            var rates = Load.Compare(new(service, Request.Get(path, key: key)), new(service, Request.Get(path)));
            lines.Add(new($"{what}, with a key", rates[0].PerSecond, "requests/s")
            {
                Limit = new(rates[1].PerSecond, "without a key", Goal),
            });
            lines.Add(new($"{what}, with a key: processor time in the server", rates[0].Microseconds, "µs")
            {
                Limit = new(rates[1].Microseconds, "without a key"),
            });
        }

        return lines;
    }

    private static string Make(string connection)
    {
        var database = Database.Open(connection);
        var now = TimeProvider.System.GetUtcNow();
        using (var snapshot = database.Read())
        {
            var asked = new NewKey("screen", null, [Role.Reader], [snapshot.Catalogue.Regions.Nation], null, new([]));
            var (key, text) = asked.Make(now);
            database.Access.Add(key, new() { Time = now, Event = AccessEvent.KeyCreated });
            database.Close();
            return text;
        }
    }
}
