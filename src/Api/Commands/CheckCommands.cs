using System.CommandLine;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Storage;

namespace Indicators.Api.Commands;

/// <summary><c>check</c>, whether the database is whole, and <c>verify</c>, whether its history is what was written.</summary>
internal static class CheckCommands
{
    public static Command Check()
    {
        var command = new Command("check", "库文件或表是否完整 / whether the file, or the tables, are whole");
        command.SetAction(_ => ServiceCommands.Told(() =>
        {
            var settings = ServiceCommands.Settings();
            if (ConnectionText.FileOf(settings.Metrics) is { } path
                && DatabaseFiles.Fault(path, new ProgressLine("check").Tell) is { } fault)
            {
                Console.Error.WriteLine($"{path}: {fault}");
                return 1;
            }

            return ServiceCommands.With(database =>
            {
                Console.WriteLine(database.Describe());
                return 0;
            });
        }));
        return command;
    }

    public static Command Verify()
    {
        var head = new Option<string?>("--head")
        {
            Description = "另处记下的修订与散列 12:… / a revision and its hash as noted elsewhere, 12:…",
        };
        var command = new Command("verify", "逐修订核对散列 / works out the hash of every revision anew") { head };
        command.SetAction(given => ServiceCommands.WithThere(database =>
        {
            var noted = given.GetValue(head) is { } text ? RevisionReference.Read(text)?.Point : null;
            if (given.GetValue(head) is not null && noted is null)
            {
                Console.Error.WriteLine("--head 须为 修订:散列 / --head must be revision:hash");
                return 1;
            }

            var line = new ProgressLine("verify");
            var verified = database.Verify(noted, rows => line.Tell(rows, 0));
            if (verified.Break is { } broken)
                Console.Error.WriteLine($"修订 {broken.Revision} 与其散列不符 / revision {broken.Revision} is not what its hash says");
            if (verified.HasNoted is false) Console.Error.WriteLine($"{noted} 不在此历史中 / is not of this history");
            Console.WriteLine(verified.Head);
            return verified.IsWhole ? 0 : 1;
        }));
        return command;
    }
}
