using System.CommandLine;
using Indicators.Storage;

namespace Indicators.Api.Commands;

/// <summary><c>copy --from … --to …</c>: a whole database into an empty one, of the same engine or the other.</summary>
internal static class CopyCommand
{
    public static Command Copy()
    {
        var from = new Option<string>("--from") { Description = "连接字符串 / a connection string", Required = true };
        var to = new Option<string>("--to") { Description = "空库的连接字符串 / that of an empty database", Required = true };
        var command = new Command("copy", "整库搬迁，含历史、密钥与散列；中断后可续 / moves a whole database; goes on where it was interrupted")
        {
            from, to,
        };
        command.SetAction((given, _) => Task.FromResult(ServiceCommands.Told(() =>
        {
            Dictionary<string, ProgressLine> lines = [];
            var verified = DatabaseCopy.Run(given.GetValue(from)!, given.GetValue(to)!, (table, rows) =>
            {
                if (!lines.TryGetValue(table, out var line)) lines.Add(table, line = new(table.Length > 0 ? table : "verify"));
                line.Tell(rows, 0);
            }).GetAwaiter().GetResult();
            Console.WriteLine(verified.Head);
            return 0;
        })));
        return command;
    }
}
