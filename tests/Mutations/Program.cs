using System.Runtime.CompilerServices;
using Indicators.Mutations;

// Deletes each line of the measures and tells who notices it: see README.md beside this file.
var library = Library.Of(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(FilePath())!, "../../src/Indicators")));
var measures = new Measures(library.Sources);
var verdicts = new List<(string Measure, Verdict Verdict)>();
var sound = new HashSet<string>();
await using var whole = new Theories(library.With(measures.Files[0], measures.Files[0]).Assembly!);
foreach (var deletion in measures.Files.SelectMany(Deletion.Of).Where(IsAsked))
{
    Console.Write($"{deletion.Place} ");
    var (verdict, by) = await Judge(deletion);
    verdicts.Add((deletion.File, verdict));
    Console.WriteLine($"{verdict} {by}\n    {deletion.Text}");
}

foreach (var (measure, own) in verdicts.GroupBy(one => one.Measure).Select(group => (group.Key, group.ToList())).Append(("all", verdicts)))
{
    Console.WriteLine($"{measure,-20} {own.Count,4} deletions" + string.Concat(Enum.GetValues<Verdict>()
        .Select(verdict => $", {own.Count(one => one.Verdict == verdict),4} {verdict}")));
}

return verdicts.Exists(one => one.Verdict is Verdict.Survived) ? 1 : 0;

async Task<(Verdict Verdict, string By)> Judge(Deletion deletion)
{
    var (assembly, error) = library.With(deletion.Tree, deletion.Without());
    if (assembly is null) return (Verdict.NotCompiled, error!);
    await using var theories = new Theories(assembly);
    if (await theories.FirstFailing(name => measures.Names(name, deletion.Tree)) is not { } test) return (Verdict.Survived, "");
    // What fails all the same proves nothing.
    return sound.Contains(test) || (await whole.FirstFailing(name => name == test) is null && sound.Add(test))
        ? (Verdict.Tested, test)
        : throw new InvalidOperationException($"With nothing deleted it fails as well: {test}");
}

bool IsAsked(Deletion deletion) =>
    args.Length == 0 || args.Contains(deletion.File) || args.Contains($"{deletion.File}:{deletion.FirstLine}");

static string FilePath([CallerFilePath] string path = "") => path;
