using Indicators.Api.Configuration;
using Indicators.Api.Features.Actuals;
using Indicators.Api.Features.Declared;
using Indicators.Api.Features.Groups;
using Indicators.Api.Features.Schemes;
using Indicators.Api.Features.Targets;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Storage;

namespace Indicators.Api;

/// <summary>
/// The examples of openapi/examples/data, with which a new database is filled when <c>Indicators:LoadExamples</c> says so (by default in
/// Development), the way any other write goes. What a file holds is the last word of its name; of a group or a scheme the others are its
/// code.
/// </summary>
public static class Examples
{
    private const string Folder = "examples/data/";

    public static async Task LoadExamples(this WebApplication app)
    {
        var database = app.Services.GetRequiredService<Database>();
        if (!app.Services.GetRequiredService<Settings>().LoadExamples || !IsNew(database)) return;

        var assembly = typeof(Examples).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder)).Order(StringComparer.Ordinal))
        {
            using var file = new MemoryStream();
            await assembly.GetManifestResourceStream(name)!.CopyToAsync(file);
            using var body = RequestBody.Of(file.GetBuffer().AsSpan(0, (int)file.Length));
            var (_, problem) = await WriteExtensions.Write(body, database, Reader(name), app.Lifetime.ApplicationStopping);
            if (problem is not null) throw new InvalidDataException($"{name}: {problem}");
        }
    }

    private static BodyParser Reader(string name)
    {
        var words = Path.GetFileNameWithoutExtension(name);
        var (code, kind) = (words[..words.LastIndexOf('-')], words[(words.LastIndexOf('-') + 1)..]);
        return kind switch
        {
            "actuals" => ActualReader.Read,
            "targets" => TargetReader.Read,
            "declared" => DeclaredReader.Read,
            "group" => (reader, snapshot) => GroupReader.Read(reader, snapshot, code),
            "scheme" => (reader, snapshot) => SchemeReader.Read(reader, snapshot, code),
            _ => throw new InvalidDataException($"{name}: nothing is called {kind}."),
        };
    }

    private static bool IsNew(Database database)
    {
        using var snapshot = database.Read();
        return snapshot.Revision == 0;
    }
}
