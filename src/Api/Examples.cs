using Indicators.Api.Features.Actuals;
using Indicators.Api.Features.Targets;
using Indicators.Api.Configuration;
using Indicators.Api.Http;
using Indicators.Storage;

namespace Indicators.Api;

/// <summary>
/// The example requests, with which a new database is filled when <c>Indicators:LoadExamples</c> says so (by default in Development), the way
/// any other write goes.
/// </summary>
public static class Examples
{
    public static async Task LoadExamples(this WebApplication app)
    {
        var database = app.Services.GetRequiredService<Database>();
        if (!app.Services.GetRequiredService<Settings>().LoadExamples || !IsNew(database)) return;

        var assembly = typeof(Examples).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".json")).Order(StringComparer.Ordinal))
        {
            using var file = new MemoryStream();
            await assembly.GetManifestResourceStream(name)!.CopyToAsync(file);
            using var body = Body.Of(file.GetBuffer().AsSpan(0, (int)file.Length));
            var (_, problem) = await Writes.Write(
                body, database, name.EndsWith("-targets.json") ? TargetRows.Read : ActualRows.Read, app.Lifetime.ApplicationStopping);
            if (problem is not null) throw new InvalidDataException($"{name}: {problem}");
        }
    }

    private static bool IsNew(Database database)
    {
        using var snapshot = database.Read();
        return snapshot.Revision == 0;
    }
}
